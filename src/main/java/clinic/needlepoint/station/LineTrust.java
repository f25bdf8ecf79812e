package clinic.needlepoint.station;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line is believed, and what speaks against it.
 *
 * @param fault why it is not believed; null while it is
 * @param doubted whether it has just been found out and nobody was told yet
 * @param faultAtMs the monotonic millisecond of the edge that gave it away
 * @param burstFromMs when its present run of edges without a pause began
 * @param changes monotonic milliseconds of what was believed of it within the last minute
 */
record LineTrust(
    @Nullable SensorFault fault,
    boolean doubted,
    long faultAtMs,
    long burstFromMs,
    List<Long> changes) {
  static final LineTrust FULL = new LineTrust(null, false, 0, 0, List.of());

  private static final long MINUTE_MS = 60_000;

  /** Edges closer than this belong together. The worst bounce measured lasts 6.2 ms. */
  private static final long PAUSE_MS = 30;

  /** No switch bounces for so long. */
  private static final long LONGEST_BURST_MS = 2_000;

  LineTrust {
    changes = List.copyOf(changes);
  }

  /** After an edge of a line that had its last one at {@code before}. */
  LineTrust afterEdge(@Nullable Moment before, Moment edge) {
    long now = edge.monotonicMs();
    boolean goesOn = before != null && now - before.monotonicMs() <= PAUSE_MS;
    long from = goesOn ? burstFromMs : now;
    boolean found = fault == null && now - from > LONGEST_BURST_MS;
    return new LineTrust(fault, doubted || found, faultAtMs, from, changes);
  }

  /** After a change that was believed, of a line that may have so many of them in a minute. */
  LineTrust afterChange(Moment edge, int most) {
    long now = edge.monotonicMs();
    List<Long> recent =
        Stream.concat(changes.stream().filter(earlier -> now - earlier < MINUTE_MS), Stream.of(now))
            .toList();
    return recent.size() > most
        ? lost(SensorFault.CHATTERS, edge)
        : new LineTrust(null, false, 0, burstFromMs, recent);
  }

  LineTrust lost(SensorFault why, Moment edge) {
    return new LineTrust(why, false, edge.monotonicMs(), burstFromMs, List.of());
  }

  /** Whether an edge of that monotonic millisecond says nothing new of a line that must do so. */
  boolean wantsNewsAfter(long edgeMs) {
    boolean waits =
        fault == SensorFault.CONTRADICTS
            || fault == SensorFault.STUCK
            || fault == SensorFault.BLOCKED;
    return waits && edgeMs <= faultAtMs;
  }

  LineTrust regained() {
    return new LineTrust(null, false, 0, burstFromMs, List.of());
  }
}
