package clinic.needlepoint.station;

import java.util.Arrays;
import java.util.OptionalLong;

/** Due times on the monotonic clock, in milliseconds. */
final class Timers {
  private Timers() {}

  static OptionalLong earliest(OptionalLong... dues) {
    return Arrays.stream(dues)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  static boolean isAt(OptionalLong due, long monotonicMs) {
    return due.isPresent() && due.getAsLong() == monotonicMs;
  }
}
