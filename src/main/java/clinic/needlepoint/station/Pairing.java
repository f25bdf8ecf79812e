package clinic.needlepoint.station;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which removals and scans belong together: the oldest removal with the oldest scan that is not
 * further from it than the window, in either order. Pure.
 *
 * @param matched those that have found each other
 * @param alone those further from now than the window, also where the clock was set back and they
 *     lie in the future
 */
record Pairing(List<Taking> matched, List<Taking> alone) {
  Pairing {
    matched = List.copyOf(matched);
    alone = List.copyOf(alone);
  }

  static Pairing of(List<Taking> waiting, Duration window, Instant now) {
    List<Taking> inOrder =
        waiting.stream()
            .sorted(Comparator.comparing(Taking::at).thenComparingLong(Taking::id))
            .toList();
    Set<Taking> matched = new HashSet<>();
    for (Taking removal : inOrder) {
      if (removal.what() == Taking.What.REMOVAL) {
        partner(removal, inOrder, matched, window)
            .ifPresent(scan -> matched.addAll(List.of(removal, scan)));
      }
    }
    List<Taking> alone = new ArrayList<>(inOrder);
    alone.removeIf(each -> matched.contains(each) || isNear(each.at(), now, window));
    return new Pairing(inOrder.stream().filter(matched::contains).toList(), alone);
  }

  private static Optional<Taking> partner(
      Taking removal, List<Taking> inOrder, Set<Taking> matched, Duration window) {
    return inOrder.stream()
        .filter(each -> each.what() != Taking.What.REMOVAL && !matched.contains(each))
        .filter(scan -> isNear(removal.at(), scan.at(), window))
        .findFirst();
  }

  private static boolean isNear(Instant one, Instant other, Duration window) {
    return Duration.between(one, other).abs().compareTo(window) <= 0;
  }
}
