package clinic.needlepoint.cartridge;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;

/** What the clinic has and may use. Each call leaves a record and needs the right to do it. */
public interface CartridgeStock {
  /**
   * Adds a kind of cartridge to those the clinic may use.
   *
   * @throws NotAllowed when the role does not manage stock
   */
  void register(Device device, StaffMember by);

  /**
   * Takes a box in.
   *
   * @throws IllegalArgumentException when the device is not registered
   */
  void receive(LotReceipt receipt, StaffMember by);

  /** Received, less what was held, used or discarded. */
  int unitsLeft(String device, String lot);
}
