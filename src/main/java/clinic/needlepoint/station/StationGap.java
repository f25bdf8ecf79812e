package clinic.needlepoint.station;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A time in which nobody saw what became of the station. It never ends before it begins. */
record StationGap(Instant from, Instant to) {

  /** The days in which nobody watched at all, both ends included. */
  static SortedSet<LocalDate> wholeDays(
      List<StationGap> gaps, LocalDate first, LocalDate last, ZoneId zone) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Instant begin = day.atStartOfDay(zone).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
      if (gaps.stream().anyMatch(gap -> !gap.from.isAfter(begin) && !gap.to.isBefore(end))) {
        days.add(day);
      }
    }
    return days;
  }
}
