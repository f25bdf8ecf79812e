package clinic.needlepoint.staff;

import static clinic.needlepoint.staff.Permission.*;

import java.util.Set;

/** The five roles. The name is also the Spring Security role of the screens. */
public enum StaffRole {
  PRACTITIONER(
      SEE_ARRIVALS,
      SEE_STATION,
      ANSWER_ALARMS,
      CLEAR_FLAGS,
      TREAT,
      SCAN_CARTRIDGES,
      ALLOW_CAUTIONED,
      DISPOSE_CARTRIDGES,
      HAND_OUT_RECORDS,
      CHANGE_PROTOCOL),
  ASSISTANT(SEE_ARRIVALS, SEE_STATION, ANSWER_ALARMS, SCAN_CARTRIDGES, DISPOSE_CARTRIDGES),
  LEAD(
      SEE_ARRIVALS,
      SEE_STATION,
      ANSWER_ALARMS,
      SERVICE_STATION,
      CLEAR_FLAGS,
      TREAT,
      SCAN_CARTRIDGES,
      ALLOW_CAUTIONED,
      DISPOSE_CARTRIDGES,
      MANAGE_STOCK,
      MANAGE_RECALLS,
      CONTACT_PATIENTS,
      HAND_OUT_RECORDS,
      APPROVE_PROTOCOL,
      CHANGE_PROTOCOL,
      VIEW_RECORDS,
      STRIKE_RECORDS,
      ERASE_PERSONS),
  /** Reads and exports, changes nothing. */
  AUDITOR(VIEW_RECORDS, EXPORT_RECORDS),
  /** Runs the kiosk, treats nobody, and can not edit the log. */
  ADMINISTRATOR(
      SEE_STATION,
      ANSWER_ALARMS,
      SERVICE_STATION,
      MANAGE_STOCK,
      MANAGE_RECALLS,
      IMPORT_APPOINTMENTS,
      MANAGE_STAFF);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<Permission> permissions;

  StaffRole(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
