package clinic.needlepoint.ui;

/** What the shell needs to bring a member of staff to the kiosk. */
@FunctionalInterface
public interface StaffCall {
  /**
   * Calls.
   *
   * @param screen the name of the screen the patient needs help with, such as "checkin.birth";
   *     nothing of the patient
   */
  void call(String screen);
}
