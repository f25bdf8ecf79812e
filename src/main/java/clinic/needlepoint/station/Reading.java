package clinic.needlepoint.station;

import java.time.Instant;

/**
 * What a line said, raw and with its bounces.
 *
 * @param level the meaning, not the voltage: active is present, closed, charging, full, broken
 *     beam, whichever the line is named for; unknown when the line cannot be read
 * @param monotonicMs when, in milliseconds of the same clock as {@link Moment#monotonicMs()}
 */
public record Reading(LineName line, Level level, Instant at, long monotonicMs) {

  public static Reading of(LineName line, boolean active, Moment moment) {
    return of(line, Level.of(active), moment);
  }

  public static Reading of(LineName line, Level level, Moment moment) {
    return new Reading(line, level, moment.at(), moment.monotonicMs());
  }

  public boolean active() {
    return level == Level.ACTIVE;
  }

  public Moment moment() {
    return new Moment(at, monotonicMs);
  }
}
