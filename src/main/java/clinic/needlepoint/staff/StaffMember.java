package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who works here.
 *
 * @param pseudonym "u17": who they are in the log
 * @param code what they type or scan to say who they are, such as "1002"
 * @param name for the screens of staff, and of the patient whom they treat
 * @param enabled whether they may sign in now: access was not ended, and the last day is not over
 * @param lastDay on which they may sign in, where their access ends by itself
 */
public record StaffMember(
    String pseudonym,
    String code,
    String name,
    StaffRole role,
    Optional<Licence> licence,
    boolean enabled,
    Optional<LocalDate> lastDay) {

  /** Somebody whose access has no end set. */
  public StaffMember(
      String pseudonym,
      String code,
      String name,
      StaffRole role,
      Optional<Licence> licence,
      boolean enabled) {
    this(pseudonym, code, name, role, licence, enabled, Optional.empty());
  }

  public Actor actor() {
    return Actor.staff(pseudonym);
  }

  /** Whether the role allows it and, for clinical acts, the licence is valid on that day. */
  public boolean may(Permission permission, LocalDate today) {
    return enabled
        && role.may(permission)
        && (!permission.needsLicence() || licence.filter(l -> l.validOn(today)).isPresent());
  }

  /**
   * Refuses what this person may not do.
   *
   * @throws NotAllowed with the reason: role, licence or account
   */
  public void require(Permission permission, LocalDate today) {
    if (!may(permission, today)) {
      throw new NotAllowed(
          role.may(permission) && enabled ? "staff.not-allowed.licence" : "staff.not-allowed.role");
    }
  }
}
