package clinic.needlepoint.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For people and for codes alike, and each for itself: some misses within a time (five in ten
 * minutes, unless the kiosk is set otherwise) lock it for five minutes, then counting begins anew.
 * A try is counted before its look-up; the caller commits that first.
 */
@Component
class Throttle {
  static final Duration LOCK = Duration.ofMinutes(5);

  private final JdbcMisses misses;
  private final int free;
  private final Duration within;

  /**
   * @param free misses that lock
   * @param within the time in which they count together
   */
  Throttle(
      JdbcMisses misses,
      @Value("${needlepoint.identification.misses:5}") int free,
      @Value("${needlepoint.identification.within:10m}") Duration within) {
    if (free < 1 || !within.isPositive()) {
      throw new IllegalArgumentException(
          "needlepoint.identification.misses is 1 or more, and within is a time such as 10m.");
    }
    this.misses = misses;
    this.free = free;
    this.within = within;
  }

  /** Whether a try may be made, in the caller's transaction. */
  sealed interface Turn {
    record Counted(Guess guess, long miss) implements Turn {}

    record Refused(Instant until) implements Turn {}
  }

  Turn take(Guess guess, Instant now) {
    misses.noneAfter(now);
    Optional<Instant> locked = lockEnd(guess);
    if (locked.isPresent() && now.isBefore(locked.get())) {
      return new Turn.Refused(locked.get());
    }
    misses.forgetUntil(guess, locked.isPresent() ? now : now.minus(within));
    return new Turn.Counted(guess, misses.add(guess, now));
  }

  /** The try was none of the misses. */
  void succeeded(Turn.Counted turn) {
    misses.forget(turn.miss());
  }

  /** Until when tries are refused; empty while they are taken. */
  Optional<Instant> refusesUntil(Guess guess, Instant now) {
    return lockEnd(guess).filter(now::isBefore);
  }

  /** The end of the lock that the misses so far make, also when it is over already. */
  private Optional<Instant> lockEnd(Guess guess) {
    List<Instant> all = misses.all(guess);
    return all.size() < free ? Optional.empty() : Optional.of(all.getLast().plus(LOCK));
  }
}
