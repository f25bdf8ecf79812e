package clinic.needlepoint.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Five misses within ten minutes lock this kiosk's identification for five minutes, then counting
 * begins anew. A try is counted before its look-up; the caller commits that first.
 */
@Component
class Throttle {
  static final int FREE = 5;
  static final Duration WITHIN = Duration.ofMinutes(10);
  static final Duration LOCK = Duration.ofMinutes(5);

  private final JdbcMisses misses;

  Throttle(JdbcMisses misses) {
    this.misses = misses;
  }

  /** Whether a try may be made, in the caller's transaction. */
  sealed interface Turn {
    record Counted(long miss) implements Turn {}

    record Refused(Instant until) implements Turn {}
  }

  Turn take(Instant now) {
    misses.noneAfter(now);
    Optional<Instant> locked = lockedUntil();
    if (locked.isPresent() && now.isBefore(locked.get())) {
      return new Turn.Refused(locked.get());
    }
    misses.forgetUntil(locked.isPresent() ? now : now.minus(WITHIN));
    return new Turn.Counted(misses.add(now));
  }

  /** The try was none of the misses. */
  void succeeded(Turn.Counted turn) {
    misses.forget(turn.miss());
  }

  /** The end of the lock that the misses so far make, also when it is over already. */
  Optional<Instant> lockedUntil() {
    List<Instant> all = misses.all();
    return all.size() < FREE ? Optional.empty() : Optional.of(all.getLast().plus(LOCK));
  }
}
