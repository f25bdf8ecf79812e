package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.TypedText;
import java.time.LocalDate;

/**
 * A maker's recall.
 *
 * @param device the device identifier
 * @param reason as the maker gives it, shown to staff
 * @param reference the maker's number for it
 * @param notified the date of the maker's notice
 */
public record Recall(
    String device, RecalledLots lots, String reason, String reference, LocalDate notified) {
  public Recall {
    reason = TypedText.line(reason);
    reference = TypedText.line(reference);
    if (reason.isEmpty() || reason.length() > 200) {
      throw new IllegalArgumentException("Give the recall's reason in 1 to 200 characters.");
    }
    if (reference.isEmpty() || reference.length() > 60) {
      throw new IllegalArgumentException("Give the maker's number in 1 to 60 characters.");
    }
  }

  /** Whether it stops a cartridge of that lot. */
  public boolean covers(String ofDevice, String lot) {
    return device.equals(ofDevice) && lots.covers(lot);
  }
}
