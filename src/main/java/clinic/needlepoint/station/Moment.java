package clinic.needlepoint.station;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment on both clocks: the wall clock for records, the monotonic one for waiting.
 *
 * @param monotonicMs milliseconds from an arbitrary origin, never stepping back within one run
 */
public record Moment(Instant at, long monotonicMs) {

  Moment plus(long milliseconds) {
    return new Moment(at.plus(Duration.ofMillis(milliseconds)), monotonicMs + milliseconds);
  }

  Moment laterOf(Moment other) {
    return other.monotonicMs > monotonicMs ? other : this;
  }
}
