package clinic.needlepoint.scanner;

import java.time.Instant;
import java.util.Optional;

/**
 * Two scans that a person made one after the other because a label has two symbols. Whether they
 * are of one label is for its reader to say.
 */
public record ScanPair(Scan first, Scan second) implements ScanReading {
  /** No scan holds it, so that both can be told apart again. */
  private static final char BETWEEN = '\n';

  /** Reads what {@link #raw} wrote; empty when it is not two scans. */
  public static Optional<ScanPair> of(String raw, Instant at, ScanSource source) {
    int between = raw.indexOf(BETWEEN);
    return between > 0
            && ScanReading.of(raw.substring(0, between), at, source) instanceof Scan first
            && ScanReading.of(raw.substring(between + 1), at, source) instanceof Scan second
        ? Optional.of(new ScanPair(first, second))
        : Optional.empty();
  }

  /** Both as they came, with a line feed between them. */
  @Override
  public String raw() {
    return first.raw() + BETWEEN + second.raw();
  }

  @Override
  public Instant at() {
    return second.at();
  }

  /** Typed, as soon as one of them is. */
  @Override
  public ScanSource source() {
    return first.source() == ScanSource.TYPED ? first.source() : second.source();
  }
}
