package clinic.needlepoint.station;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When lines last changed, and on which days the clinic worked with what they watch. A line that
 * has never changed is not among them: nobody knows whether its part is used at all. Pure.
 *
 * @param changed the clinic's day on which each line last changed
 * @param cartridges days on which a cartridge left its slot or fell into the bin
 * @param pens days on which a session took the pen of a dock, by the dock's number
 */
record LineUse(
    Map<LineName, LocalDate> changed,
    Set<LocalDate> cartridges,
    Map<Integer, Set<LocalDate>> pens) {
  LineUse {
    changed = Collections.unmodifiableMap(new TreeMap<>(changed));
    cartridges = Set.copyOf(cartridges);
    pens = Map.copyOf(pens);
  }

  /**
   * The lines that have not changed for so many whole days of use.
   *
   * @param today not over, and so not counted
   */
  Set<LineName> stuck(int days, LocalDate today) {
    return changed.entrySet().stream()
        .filter(line -> daysOfUse(line.getKey(), line.getValue(), today) >= days)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private long daysOfUse(LineName line, LocalDate after, LocalDate before) {
    Set<LocalDate> used = line.isDock() ? pens.getOrDefault(line.number(), Set.of()) : cartridges;
    return used.stream().filter(day -> day.isAfter(after) && day.isBefore(before)).count();
  }
}
