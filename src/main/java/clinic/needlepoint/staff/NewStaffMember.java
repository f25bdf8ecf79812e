package clinic.needlepoint.staff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody to take on.
 *
 * @param code 4 digits, unique
 * @param pin 6 digits, not a row such as 123456 or 111111; never stored as it is
 * @param lastDay on which they may sign in; an auditor always has one
 */
public record NewStaffMember(
    String code,
    String name,
    StaffRole role,
    Optional<Licence> licence,
    Pin pin,
    Optional<LocalDate> lastDay) {
  public NewStaffMember {
    if (!code.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("A staff code has 4 digits.");
    }
    if (name.isBlank() || name.length() > 60) {
      throw new IllegalArgumentException("A name has 1 to 60 characters.");
    }
    if (pin.easy()) {
      throw new IllegalArgumentException("This PIN is one of the first that anybody would guess.");
    }
    if (role == StaffRole.AUDITOR && lastDay.isEmpty()) {
      throw new IllegalArgumentException("An auditor's access has a last day.");
    }
  }

  /** Somebody whose access does not end by itself. */
  public NewStaffMember(
      String code, String name, StaffRole role, Optional<Licence> licence, Pin pin) {
    this(code, name, role, licence, pin, Optional.empty());
  }
}
