package clinic.needlepoint.station;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import java.time.Duration;
import java.time.Instant;

/**
 * A disinfection whose contact time runs.
 *
 * @param monoMs of the boot in which it began
 * @param by the pseudonym of who began it
 */
public record Disinfection(
    String pen, Disinfectant with, Instant startedAt, long monoMs, String boot, String by) {

  /** What time is left of the contact time; zero once it is over. */
  public Duration left(Stamp now) {
    Duration left = with.contact().minus(passed(now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean over(Stamp now) {
    return left(now).isZero();
  }

  /**
   * What has passed for sure: the shorter of what the two clocks say. After a restart only the wall
   * clock goes on, and only if somebody vouches for it.
   */
  Duration passed(Stamp now) {
    Duration wall = Duration.between(startedAt, now.at());
    Duration passed =
        boot.equals(now.boot())
            ? shorter(wall, Duration.ofMillis(now.mono() - monoMs))
            : now.clock() == ClockState.FREE ? Duration.ZERO : wall;
    return passed.isNegative() ? Duration.ZERO : passed;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
