package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Boxes come in. Each call throws {@link clinic.needlepoint.staff.NotAllowed} when the role does
 * not manage stock.
 */
public interface Receiving {
  /** Reads a box's label. Writes nothing. */
  BoxReading read(ScanReading scan, StaffMember by);

  /** Why a box would not be taken in now; empty when it would. Writes nothing. */
  Optional<BoxRefusal> hindrance(Box box);

  /**
   * Takes boxes in: all of them or none.
   *
   * @param quarantined the recalled ones among them that a person takes in knowing that
   */
  TakenIn takeIn(List<Box> boxes, Set<Box> quarantined, DeliveryNote note, StaffMember by);

  /** Writes down that a box was sent away again. */
  void refuse(Box box, BoxRefusal why, StaffMember by);
}
