package clinic.needlepoint.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * How often one code was tried since it last got in, and until when it waits.
 *
 * @param counted when the last try was counted
 * @param next before this moment no try is looked at
 */
record Tries(int count, Instant counted, Instant next) {
  /** Tries without a wait. */
  static final int FREE = 5;

  /** Tries after which only an administrator helps. */
  static final int STOP = 50;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  static Tries none(Instant now) {
    return new Tries(0, now, now);
  }

  /**
   * The same as seen now. A clock that was set back neither shortens a wait nor makes one of days:
   * the wait begins again, in its own length.
   */
  Tries seen(Instant now) {
    return now.isBefore(counted) ? new Tries(count, now, now.plus(waitAfter(count))) : this;
  }

  boolean stopped() {
    return count >= STOP;
  }

  boolean waits(Instant now) {
    return now.isBefore(next);
  }

  Tries another(Instant now) {
    return new Tries(count + 1, now, now.plus(waitAfter(count + 1)));
  }

  /** 30 s after the last free try, then twice as long each time, at most an hour. */
  static Duration waitAfter(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
