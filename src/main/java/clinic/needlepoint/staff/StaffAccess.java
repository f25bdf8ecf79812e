package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;

/** Ends somebody's access: theirs is kept in the log, and nobody gets their pseudonym. */
@FunctionalInterface
interface StaffAccess {
  /** For good, in the caller's transaction, with a record of it. */
  void end(StaffMember member, Actor by);
}
