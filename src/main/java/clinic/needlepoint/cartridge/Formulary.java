package clinic.needlepoint.cartridge;

import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/**
 * The devices that this clinic may use. Nothing on it is overwritten: a change is one more version,
 * and what was scanned before keeps the version of that day. Each change leaves a record and throws
 * {@link clinic.needlepoint.staff.NotAllowed} when the role does not manage stock.
 */
public interface Formulary {
  /** Every device as it is now, by model; the retired ones last. */
  List<ListedDevice> all();

  /**
   * A device as it is now.
   *
   * @param number of the device or of one of its boxes
   */
  Optional<ListedDevice> find(String number);

  /** Every version of a device, the newest first. */
  List<ListedDevice> versions(String device);

  /** Adds a device, changes it, or takes it back from the retired ones. */
  FormularyResult put(Device device, StaffMember by);

  /** From now on no cartridge of it may be used. Idempotent. */
  void retire(String device, StaffMember by);
}
