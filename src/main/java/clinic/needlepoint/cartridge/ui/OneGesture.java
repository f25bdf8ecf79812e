package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells a scanner that beeps twice on one press from two boxes with one label. */
final class OneGesture {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Clock clock;
  private String last = "";
  private Instant at = Instant.EPOCH;

  OneGesture(Clock clock) {
    this.clock = clock;
  }

  /** Whether this is the scan before once more. */
  boolean again(ScanReading scan) {
    String raw = scan instanceof Scan(String text, _, _) ? text : "";
    Instant now = clock.instant();
    boolean again =
        !raw.isEmpty() && raw.equals(last) && Duration.between(at, now).compareTo(LONGEST) <= 0;
    last = raw;
    at = now;
    return again;
  }

  /** The same scan counts once more. */
  void forget() {
    last = "";
  }
}
