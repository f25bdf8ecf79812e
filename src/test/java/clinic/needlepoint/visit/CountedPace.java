package clinic.needlepoint.visit;

import java.time.Duration;

/** A monotonic clock on which each look takes a millisecond and a pause takes no time at all. */
final class CountedPace implements Pace {
  private long nanos;
  private Duration paused = Duration.ZERO;

  @Override
  public long nanos() {
    nanos += 1_000_000;
    return nanos;
  }

  @Override
  public void pause(Duration length) {
    nanos += length.toNanos();
    paused = paused.plus(length);
  }

  Duration now() {
    return Duration.ofNanos(nanos);
  }

  Duration paused() {
    return paused;
  }
}
