package clinic.needlepoint.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A dock came to a state.
 *
 * @param before the word of the state that it left, such as "charging" or "unknown"
 * @param word of the state, such as "charging" or "fault.blinks"
 */
public record DockChange(String before, String word, Instant at) {
  private static final String UNKNOWN = "unknown";

  /**
   * What is known of the dock between its changes: nothing from where a gap begins to the next one.
   *
   * @param changes in order
   * @param gaps in which nobody watched; those before the first change say nothing
   */
  static List<DockChange> withGaps(List<DockChange> changes, List<StationGap> gaps) {
    List<DockChange> all = new ArrayList<>(changes);
    gaps.stream()
        .filter(gap -> !changes.isEmpty() && !gap.from().isBefore(changes.getFirst().at))
        .forEach(gap -> all.add(new DockChange(UNKNOWN, UNKNOWN, gap.from())));
    all.sort(Comparator.comparing(DockChange::at)); // stable: of one moment the change first
    return List.copyOf(all);
  }

  /** How many charges were seen to begin from then on: after a fault or a gap one only goes on. */
  public static long chargesBegun(List<DockChange> changes, Instant from) {
    return changes.stream()
        .filter(change -> change.word.equals("charging") && !change.at.isBefore(from))
        .filter(change -> !change.before.equals(UNKNOWN) && !change.before.startsWith("fault."))
        .count();
  }
}
