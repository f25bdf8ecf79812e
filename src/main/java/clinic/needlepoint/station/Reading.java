package clinic.needlepoint.station;

import java.time.Instant;

/**
 * What a line said, raw and with its bounces.
 *
 * @param active the meaning, not the voltage: {@code true} is present, closed, charging, full,
 *     broken beam, whichever the line is named for
 * @param monotonicMs when, in milliseconds of the same clock as {@link Moment#monotonicMs()}
 */
public record Reading(LineName line, boolean active, Instant at, long monotonicMs) {

  public static Reading of(LineName line, boolean active, Moment moment) {
    return new Reading(line, active, moment.at(), moment.monotonicMs());
  }

  public Moment moment() {
    return new Moment(at, monotonicMs);
  }
}
