package clinic.needlepoint.scanner;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a scanner sends together to scans. A scan ends with Enter, Tab, CR or LF; one that
 * falls silent before is dropped and said. Nothing is kept beyond {@link Scan#LONGEST} characters,
 * however much comes. Times are microseconds of one clock that only this scanner's times come from.
 */
final class ScanFraming {
  /** Silence after which a scan without an end is over. */
  static final int GAP_MILLIS = 300;

  static final long GAP_MICROS = GAP_MILLIS * 1_000L;

  private static final int PATIENCE_MILLIS = 1_000;

  private final ScanSource source;
  private final Clock clock;
  private final StringBuilder text = new StringBuilder(Scan.LONGEST);
  private @Nullable UnreadableReason reason;
  private int length;
  private long last;

  ScanFraming(ScanSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Whether something came that has not ended yet. */
  boolean begun() {
    return length > 0;
  }

  /** One more character, whether a scan may hold it or not. The answer is the half scan before. */
  Optional<ScanReading> character(int character, long micros) {
    Optional<ScanReading> before = pause(micros);
    length++;
    if (length > Scan.LONGEST) {
      spoil(UnreadableReason.TOO_LONG);
    } else if (Scan.allows(character)) {
      text.append((char) character);
    } else {
      spoil(UnreadableReason.CHARACTER);
    }
    return before;
  }

  /** Something came that makes the whole scan worthless. */
  Optional<ScanReading> spoiled(UnreadableReason why, long micros) {
    Optional<ScanReading> before = pause(micros);
    length++;
    spoil(why);
    return before;
  }

  /** The scan's end; an end without a scan is none, since many scanners send both CR and LF. */
  Optional<ScanReading> end(long micros) {
    Optional<ScanReading> before = pause(micros);
    return begun() ? Optional.of(take()) : before;
  }

  /** Something comes at this time: a scan that had fallen silent before is over. */
  Optional<ScanReading> pause(long micros) {
    Optional<ScanReading> half = silence(micros);
    last = micros;
    return half;
  }

  /** Ends a scan when nothing has come since. */
  Optional<ScanReading> silence(long micros) {
    return begun() && micros - last >= GAP_MICROS ? cut() : Optional.empty();
  }

  /** How long a reader may wait for more. */
  int patience() {
    return begun() ? GAP_MILLIS : PATIENCE_MILLIS;
  }

  /** Nothing more of this scan will come. */
  Optional<ScanReading> cut() {
    if (!begun()) {
      return Optional.empty();
    }
    spoil(UnreadableReason.UNFINISHED);
    return Optional.of(take());
  }

  private void spoil(UnreadableReason why) {
    if (reason == null) {
      reason = why;
    }
  }

  private ScanReading take() {
    ScanReading reading =
        reason == null
            ? new Scan(text.toString(), clock.instant(), source)
            : new UnreadableScan(reason, length, clock.instant(), source);
    text.setLength(0);
    length = 0;
    reason = null;
    return reading;
  }
}
