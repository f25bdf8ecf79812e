package clinic.needlepoint.cartridge;

import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The cupboard: what is there, and what a person does to it outside a session. Each change leaves a
 * record and throws {@link clinic.needlepoint.staff.NotAllowed} when the role does not manage
 * stock.
 */
public interface StockShelf {
  /** Every device that is listed or still there. */
  List<DeviceStock> devices();

  Optional<LotStock> lot(String device, String lot);

  /**
   * Throws units away.
   *
   * @param serials the clinic's labels on them, as far as they carry one; they are worth nothing
   *     thereafter
   */
  StockChangeResult discard(
      String device,
      String lot,
      int units,
      Set<String> serials,
      StockDiscard reason,
      StaffMember by);

  /**
   * A person counted. What was counted is on hand from now on, and the difference stays on record.
   *
   * @param expected the number on hand that the person was shown
   * @param reason why it differs; may be empty where it does not
   */
  StockChangeResult count(
      String device, String lot, int counted, int expected, String reason, StaffMember by);

  /**
   * From how few usable units on more is ordered.
   *
   * @param units empty to be told no longer
   */
  void reorderAt(String device, OptionalInt units, StaffMember by);
}
