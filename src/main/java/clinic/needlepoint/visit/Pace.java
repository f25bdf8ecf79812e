package clinic.needlepoint.visit;

import java.time.Duration;

/** Makes quick and slow work look alike from outside, by the monotonic clock. */
interface Pace {
  /** Nanoseconds of a clock that never steps; only differences mean something. */
  long nanos();

  /** Lets that time pass. */
  void pause(Duration length);

  /** Waits until at least that long has passed since {@code start}. */
  default void fill(long start, Duration atLeast) {
    Duration left = atLeast.minusNanos(nanos() - start);
    if (left.isPositive()) {
      pause(left);
    }
  }
}
