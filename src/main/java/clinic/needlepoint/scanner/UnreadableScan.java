package clinic.needlepoint.scanner;

import java.time.Instant;

/**
 * A scan that was dropped whole: its characters are not kept, they may be anything.
 *
 * @param length how many characters or keys it had
 */
public record UnreadableScan(UnreadableReason reason, int length, Instant at, ScanSource source)
    implements ScanReading {
  public UnreadableScan {
    if (length < 0) {
      throw new IllegalArgumentException("A scan has no negative length");
    }
  }

  @Override
  public String raw() {
    return "";
  }
}
