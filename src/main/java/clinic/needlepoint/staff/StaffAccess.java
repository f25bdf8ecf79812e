package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;
import java.time.LocalDate;

/** For how long somebody may sign in. Nobody gets the pseudonym of one who may not any more. */
interface StaffAccess {
  /** For good, in the caller's transaction, with a record of it. */
  void end(StaffMember member, Actor by);

  /** Through that day, in the caller's transaction, with a record of it. */
  void until(StaffMember member, LocalDate lastDay, Actor by);
}
