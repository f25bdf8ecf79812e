package clinic.needlepoint.station;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the wall clock and the monotonic clock together. */
@Component
public class StationClock {
  private final InstantSource wall;
  private final LongSupplier monotonicNanos;

  @Autowired
  StationClock(InstantSource wall) {
    this(wall, System::nanoTime);
  }

  /** The monotonic clock gives nanoseconds from an arbitrary origin. */
  public StationClock(InstantSource wall, LongSupplier monotonicNanos) {
    this.wall = wall;
    this.monotonicNanos = monotonicNanos;
  }

  public Moment now() {
    return new Moment(wall.instant(), TimeUnit.NANOSECONDS.toMillis(monotonicNanos.getAsLong()));
  }
}
