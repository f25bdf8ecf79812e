package clinic.needlepoint.station;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that changed how much is in the sharps bin.
 *
 * @param setIn whether an empty bin was set in; otherwise a cartridge fell in
 */
record BinEvent(Instant at, boolean setIn) {

  /** How much was in the bin at the end of each day. */
  static SortedMap<LocalDate, Integer> levels(
      List<BinEvent> events, LocalDate first, LocalDate last, ZoneId zone) {
    SortedMap<LocalDate, Integer> levels = new TreeMap<>();
    int level = 0;
    int next = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
      for (; next < events.size() && events.get(next).at().isBefore(end); next++) {
        level = events.get(next).setIn() ? 0 : level + 1;
      }
      levels.put(day, level);
    }
    return levels;
  }
}
