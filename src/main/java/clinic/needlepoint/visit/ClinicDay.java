package clinic.needlepoint.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day of the clinic on the world's time line; 23 or 25 hours when the clocks change.
 *
 * @param from the first moment
 * @param to the first moment of the next day
 */
record ClinicDay(Instant from, Instant to) {
  static ClinicDay of(LocalDate day, ZoneId zone) {
    return new ClinicDay(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  static ClinicDay of(Instant now, ZoneId zone) {
    return of(now.atZone(zone).toLocalDate(), zone);
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}
