package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * A device in the cupboard.
 *
 * @param lots those with units left or with something to look at, the first to expire first (FEFO)
 * @param reorderLevel from how few usable units on more is ordered; empty when nobody set it
 */
public record DeviceStock(ListedDevice device, List<LotStock> lots, OptionalInt reorderLevel) {
  public DeviceStock {
    lots = List.copyOf(lots);
  }

  /** Units that may be used today. Of a retired device none may. */
  public int usable(LocalDate today) {
    return device.retired()
        ? 0
        : lots.stream().filter(lot -> lot.usable(today)).mapToInt(LotStock::onHand).sum();
  }

  public boolean reorder(LocalDate today) {
    return !device.retired()
        && reorderLevel.isPresent()
        && usable(today) <= reorderLevel.getAsInt();
  }
}
