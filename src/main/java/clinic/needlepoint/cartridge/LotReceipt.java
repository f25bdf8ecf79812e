package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A box that came in.
 *
 * @param device the device identifier
 * @param expires the last day on which it may be used
 * @param quantity cartridges, not boxes
 * @param origin what its label and a person said of it; empty for what stood in the cupboard before
 *     anybody asked
 */
public record LotReceipt(
    String device,
    String lot,
    LocalDate expires,
    int quantity,
    String supplier,
    Optional<ReceiptOrigin> origin) {
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

  /** What was in the cupboard already. */
  public LotReceipt(String device, String lot, LocalDate expires, int quantity, String supplier) {
    this(device, lot, expires, quantity, supplier, Optional.empty());
  }
}
