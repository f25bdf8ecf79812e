package clinic.needlepoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on as any clock does, from wherever it was put. */
public final class MovedClock extends Clock {
  private static final Clock SYSTEM = Clock.systemUTC();

  private volatile Duration ahead;

  public MovedClock(Instant now) {
    ahead = Duration.between(SYSTEM.instant(), now);
  }

  public void to(Instant now) {
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
