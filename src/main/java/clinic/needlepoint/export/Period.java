package clinic.needlepoint.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whole days in the clinic's zone, both included. */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The period ends before it begins.");
    }
  }

  Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the period. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
