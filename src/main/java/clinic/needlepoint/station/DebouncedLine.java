package clinic.needlepoint.station;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A line that is believed only after it has kept still. The end of a burst decides, edges are never
 * counted, and when it is believed depends on the edges' own times alone: late or batched readings
 * come to the same result as prompt ones.
 *
 * <p>A line that is watched for chatter and never keeps still, or changes too often, is not
 * believed again before it has kept still for a minute: until then it is unknown.
 *
 * @param toActiveMs stillness in milliseconds before "active" is believed
 * @param toInactiveMs the same for "inactive"
 * @param mostChanges how often it may change in a minute; 0 where it is not watched for chatter
 * @param settled what is believed
 * @param raw what the line last said
 * @param edge when it began to say so
 * @param sinceOrNull when what is believed began
 */
record DebouncedLine(
    long toActiveMs,
    long toInactiveMs,
    int mostChanges,
    Level settled,
    Level raw,
    @Nullable Moment edge,
    @Nullable Moment sinceOrNull,
    LineTrust trust) {
  private static final long CALM_MS = 60_000;

  /** Nobody opens a drawer or takes a pen more often than this in a minute. */
  private static final int MOST_OF_A_SWITCH = 20;

  /** Thirty cartridges, or thirty times that a charger is full: no minute has so many. */
  private static final int MOST_OF_A_SENSOR = 60;

  /** A line that may blink, and says something by it. */
  static DebouncedLine settlingIn(long milliseconds) {
    return unread(milliseconds, milliseconds, 0);
  }

  /** A line that something else than a hand works, now and then. */
  static DebouncedLine sensorSettlingIn(long toActiveMs, long toInactiveMs) {
    return unread(toActiveMs, toInactiveMs, MOST_OF_A_SENSOR);
  }

  /** A line that somebody's hand works. */
  static DebouncedLine switchSettlingIn(long milliseconds) {
    return unread(milliseconds, milliseconds, MOST_OF_A_SWITCH);
  }

  private static DebouncedLine unread(long toActiveMs, long toInactiveMs, int mostChanges) {
    return new DebouncedLine(
        toActiveMs,
        toInactiveMs,
        mostChanges,
        Level.UNKNOWN,
        Level.UNKNOWN,
        null,
        null,
        LineTrust.FULL);
  }

  /** Level UNKNOWN says that the line can no longer be read. */
  DebouncedLine read(Level level, Moment moment) {
    if (level == raw) {
      return this;
    }
    LineTrust next = isWatched() ? trust.afterEdge(edge, moment) : trust;
    return new DebouncedLine(
        toActiveMs, toInactiveMs, mostChanges, settled, level, moment, sinceOrNull, next);
  }

  /** The monotonic millisecond at which the raw level will be believed, if it is not yet. */
  OptionalLong due() {
    if (edge == null) {
      return OptionalLong.empty();
    }
    long at = edge.monotonicMs();
    if (trust.doubted()) {
      return OptionalLong.of(at);
    }
    if (raw == settled || trust.wantsNewsAfter(at)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(at + stillness());
  }

  private long stillness() {
    if (raw == Level.UNKNOWN) {
      return 0;
    }
    if (trust.fault() == SensorFault.CHATTERS) {
      return CALM_MS;
    }
    return raw == Level.ACTIVE ? toActiveMs : toInactiveMs;
  }

  DebouncedLine settle() {
    Moment now = edgeMoment();
    if (trust.doubted()) {
      return unknown(trust.lost(SensorFault.CHATTERS, now));
    }
    if (raw == Level.UNKNOWN) {
      return unknown(trust.lost(SensorFault.GONE, now));
    }
    LineTrust next =
        isWatched() && trust.fault() == null
            ? trust.afterChange(now, mostChanges)
            : trust.regained();
    return next.fault() == null ? standing(raw, next) : unknown(next);
  }

  /** Not believed until it says something new, because others say otherwise. */
  DebouncedLine contradicted() {
    return unknown(trust.lost(SensorFault.CONTRADICTS, edgeMoment()));
  }

  /** Not believed until it says something new, because it is active for too long. */
  DebouncedLine blocked() {
    return unknown(trust.lost(SensorFault.BLOCKED, edgeMoment()));
  }

  /**
   * The monotonic millisecond from which it is active for so long; none while it is not, or about
   * to change.
   */
  OptionalLong activeFor(long milliseconds) {
    boolean stays = settled == Level.ACTIVE && raw == Level.ACTIVE;
    return stays ? OptionalLong.of(since().monotonicMs() + milliseconds) : OptionalLong.empty();
  }

  /** Not believed until it says something new; as it is where it has just said so. */
  DebouncedLine stuck() {
    boolean still = settled != Level.UNKNOWN && raw == settled;
    return still ? unknown(trust.lost(SensorFault.STUCK, edgeMoment())) : this;
  }

  private DebouncedLine unknown(LineTrust next) {
    return standing(Level.UNKNOWN, next);
  }

  private DebouncedLine standing(Level level, LineTrust next) {
    return new DebouncedLine(toActiveMs, toInactiveMs, mostChanges, level, raw, edge, edge, next);
  }

  private boolean isWatched() {
    return mostChanges > 0;
  }

  /** "ok", or why the line is not believed. */
  String health() {
    SensorFault fault = trust.fault();
    return fault == null ? "ok" : fault.word();
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
