package clinic.needlepoint.visit;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.util.Optional;

/** Whether whoever comes to a visit is the person on the record. */
public interface Identities {
  /** How it is known; a visit that is not known here stands for nobody. */
  Identity of(VisitId visit);

  /**
   * What staff compare with the person in front of them.
   *
   * @throws NotAllowed to whoever may not see arrivals
   */
  Optional<IdentityCard> card(VisitId visit, StaffMember by);

  /**
   * A named person compared, and it is the person. Idempotent.
   *
   * @throws NotAllowed to whoever may not see arrivals
   */
  void confirm(VisitId visit, StaffMember by);

  /**
   * A named person compared, and it is somebody else: nothing begins until it is confirmed.
   * Idempotent.
   *
   * @throws NotAllowed to whoever may not see arrivals
   */
  void doubt(VisitId visit, StaffMember by);
}
