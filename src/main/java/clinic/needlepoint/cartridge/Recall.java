package clinic.needlepoint.cartridge;

import java.util.Optional;

/**
 * A maker's recall.
 *
 * @param device the device identifier
 * @param lot the lot recalled; empty for every lot of the device
 * @param reason as the maker gives it, shown to staff
 */
public record Recall(String device, Optional<String> lot, String reason) {
  public Recall {
    if (reason.isBlank() || reason.length() > 200) {
      throw new IllegalArgumentException("Give the recall's reason in 1 to 200 characters.");
    }
  }
}
