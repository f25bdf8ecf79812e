package clinic.needlepoint.cartridge;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;

/** The clinic's own serial numbers for units that have only a lot. */
public interface UnitLabels {
  /** Whether the device's number fits into a label: GS1's do. */
  static boolean possible(Device device) {
    return device.identifier().matches("[0-9]{14}");
  }

  /**
   * Gives so many units of a lot a serial number each, for good: a label that gets lost is thrown
   * away with its unit and not issued again.
   *
   * @return the labels, or empty when not so many units without a label are there
   * @throws NotAllowed when the role does not manage stock
   */
  List<UnitLabel> issue(String device, String lot, int units, StaffMember by);

  /** The labels of a lot that are on units still there, in order. */
  List<UnitLabel> of(String device, String lot);
}
