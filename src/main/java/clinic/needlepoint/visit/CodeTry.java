package clinic.needlepoint.visit;

import java.time.Instant;

/**
 * What became of a code that somebody typed at the kiosk.
 *
 * @param <T> what a code is for
 */
public sealed interface CodeTry<T> {
  /** The code is in force. */
  record Found<T>(T of) implements CodeTry<T> {}

  /** One answer for every other: never given, over, taken back, or mistyped with luck. */
  record Nothing<T>() implements CodeTry<T> {}

  /** Too many misses; nothing was looked up. */
  record Locked<T>(Instant until) implements CodeTry<T> {}
}
