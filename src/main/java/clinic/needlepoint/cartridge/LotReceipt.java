package clinic.needlepoint.cartridge;

import java.time.LocalDate;

/**
 * A box that came in.
 *
 * @param device the device identifier
 * @param expires the last day on which it may be used
 * @param quantity cartridges, not boxes
 */
public record LotReceipt(
    String device, String lot, LocalDate expires, int quantity, String supplier) {
  public LotReceipt {
    if (lot.isBlank() || lot.length() > 20) {
      throw new IllegalArgumentException("A lot number has 1 to 20 characters.");
    }
    if (quantity < 1 || quantity > 100_000) {
      throw new IllegalArgumentException("Count 1 to 100000 cartridges.");
    }
    if (supplier.isBlank()) {
      throw new IllegalArgumentException("Say who delivered it.");
    }
  }
}
