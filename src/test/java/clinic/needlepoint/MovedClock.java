package clinic.needlepoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on as any clock does, from wherever it was put. */
final class MovedClock extends Clock {
  private static final Clock SYSTEM = Clock.systemUTC();

  private volatile Duration ahead;

  MovedClock(Instant now) {
    ahead = Duration.between(SYSTEM.instant(), now);
  }

  void to(Instant now) {
    ahead = Duration.between(SYSTEM.instant(), now);
  }

  @Override
  public Instant instant() {
    return SYSTEM.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
