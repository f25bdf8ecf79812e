package clinic.needlepoint.consent;

import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;

/**
 * A member of staff who stands beside the patient and says who they are by code and PIN. It opens
 * nothing: the sign-in is over as soon as it was answered.
 */
@FunctionalInterface
public interface StaffPresence {
  /**
   * Asks who it is. Call it outside a transaction.
   *
   * @param as what they must be allowed to do
   * @throws ConsentRefused with the sentence for whoever typed
   */
  StaffMember confirm(String code, String pin, Permission as);
}
