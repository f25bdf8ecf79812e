package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.StaffRole;
import java.util.Locale;

/** What screens say about a role, and where its work begins. */
final class RoleWords {
  private RoleWords() {}

  static String key(StaffRole role) {
    return "staff.role." + role.name().toLowerCase(Locale.ROOT);
  }

  static String home(StaffRole role) {
    return switch (role) {
      case PRACTITIONER, ASSISTANT, LEAD -> "staff";
      case AUDITOR -> "auditor";
      case ADMINISTRATOR -> "admin";
    };
  }
}
