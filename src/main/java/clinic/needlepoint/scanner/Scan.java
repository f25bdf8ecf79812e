package clinic.needlepoint.scanner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One scan, not yet read.
 *
 * @param raw 1 to 128 characters: printable ASCII and the separator GS (0x1D), nothing else
 * @param at when the kiosk received it
 */
public record Scan(String raw, Instant at, ScanSource source) implements ScanReading {
  /** Longest scan, in characters; no code of a device is longer. */
  public static final int LONGEST = 128;

  static final char GS = '\u001d';

  /**
   * @throws IllegalArgumentException when the text is not on the allow-list; {@link ScanReading#of}
   *     answers instead
   */
  public Scan {
    UnreadableReason reason = reasonAgainst(raw);
    if (reason != null) {
      throw new IllegalArgumentException(
          "A scan has 1 to 128 printable ASCII characters or separators: " + reason);
    }
  }

  static @Nullable UnreadableReason reasonAgainst(String text) {
    if (text.isEmpty()) {
      return UnreadableReason.EMPTY;
    }
    if (text.length() > LONGEST) {
      return UnreadableReason.TOO_LONG;
    }
    return text.chars().allMatch(Scan::allows) ? null : UnreadableReason.CHARACTER;
  }

  static boolean allows(int character) {
    return character == GS || (character >= ' ' && character <= '~');
  }
}
