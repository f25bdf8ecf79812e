package clinic.needlepoint.station;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A line that is believed only after it has kept still. The end of a burst decides, edges are never
 * counted, and when it is believed depends on the edges' own times alone: late or batched readings
 * come to the same result as prompt ones.
 *
 * @param toActiveMs stillness in milliseconds before "active" is believed
 * @param toInactiveMs the same for "inactive"
 * @param settled what is believed
 * @param raw what the line last said
 * @param edge when it began to say so
 * @param sinceOrNull when what is believed began
 */
record DebouncedLine(
    long toActiveMs,
    long toInactiveMs,
    Level settled,
    Level raw,
    @Nullable Moment edge,
    @Nullable Moment sinceOrNull) {

  static DebouncedLine settlingIn(long milliseconds) {
    return settlingIn(milliseconds, milliseconds);
  }

  static DebouncedLine settlingIn(long toActiveMs, long toInactiveMs) {
    return new DebouncedLine(toActiveMs, toInactiveMs, Level.UNKNOWN, Level.UNKNOWN, null, null);
  }

  DebouncedLine read(Level now, Moment moment) {
    return now == raw
        ? this
        : new DebouncedLine(toActiveMs, toInactiveMs, settled, now, moment, sinceOrNull);
  }

  /** The monotonic millisecond at which the raw level will be believed, if it is not yet. */
  OptionalLong due() {
    if (edge == null || raw == settled) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(edge.monotonicMs() + stillness());
  }

  /** That a line cannot be read is believed at once. */
  private long stillness() {
    return switch (raw) {
      case UNKNOWN -> 0;
      case ACTIVE -> toActiveMs;
      case INACTIVE -> toInactiveMs;
    };
  }

  DebouncedLine settle() {
    return new DebouncedLine(toActiveMs, toInactiveMs, raw, raw, edge, edge);
  }

  /** When the believed level began; only to be asked once there is one. */
  Moment since() {
    return existing(sinceOrNull);
  }

  /** When the line began to say what is to be believed next. */
  Moment edgeMoment() {
    return existing(edge);
  }

  private static Moment existing(@Nullable Moment moment) {
    if (moment == null) {
      throw new IllegalStateException("The line has not been read yet.");
    }
    return moment;
  }
}
