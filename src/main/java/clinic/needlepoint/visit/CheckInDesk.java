package clinic.needlepoint.visit;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What staff settle for people at the kiosk. All throw {@link NotAllowed} to whoever may not see
 * arrivals.
 */
public interface CheckInDesk {
  /** Today's cases that nobody has settled, the latest first. */
  List<CheckInCase> open(StaffMember by);

  /** How many of them need somebody to act. */
  int pressing();

  /** Until when the kiosk takes no more tries, for there were too many; empty while it does. */
  Optional<Instant> pausedUntil(Guess guess);

  /**
   * Gives a check-in code for a visit of today, in the place of an older one of it.
   *
   * @throws NotBookedHere when it is none, or none any more
   */
  IssuedCode issue(VisitId visit, StaffMember by);

  /**
   * It is this one of the candidates, by comparing: gives a code, whatever the time is.
   *
   * @throws CaseSettled when somebody else was faster
   * @throws NotBookedHere when the visit is none of today, or none any more
   * @throws IllegalArgumentException when the visit is none of the candidates
   */
  IssuedCode settle(CaseId open, VisitId candidate, StaffMember by);

  /**
   * Nothing is done for them here: too early, nobody of ours, or refused.
   *
   * @throws CaseSettled when somebody else was faster
   */
  void sendAway(CaseId open, StaffMember by);

  /** Makes a visit for somebody without an appointment. */
  TakenIn takeIn(CaseId open, WalkInEntry entry, StaffMember by);
}
