package clinic.needlepoint.visit;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;

/** The staff's side: what patients say is right now. */
public interface ContactReviews {
  /**
   * All that wait, the oldest first.
   *
   * @throws NotAllowed to whoever may not see arrivals
   */
  List<ContactCorrection> waiting(StaffMember by);

  /** How many wait. */
  int count();

  /**
   * Takes it over into the record, or leaves the record as it was. Idempotent: one that was decided
   * meanwhile, or said anew, stays as it is.
   *
   * @throws NotAllowed to whoever may not see arrivals
   */
  void decide(ContactCorrection correction, boolean take, StaffMember by);
}
