package clinic.needlepoint.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A dock came to a state.
 *
 * @param word of the state, such as "charging" or "fault.blinks"
 */
public record DockChange(String word, Instant at) {
  static final String UNKNOWN = "unknown";

  /**
   * What is known of the dock between its changes: nothing from where a gap begins to the next one.
   *
   * @param changes in order
   * @param gaps when each time began in which nobody watched
   */
  static List<DockChange> withGaps(List<DockChange> changes, List<Instant> gaps) {
    List<DockChange> all = new ArrayList<>(changes);
    gaps.forEach(begin -> all.add(new DockChange(UNKNOWN, begin)));
    all.sort(Comparator.comparing(DockChange::at));
    return List.copyOf(all);
  }

  /** How many charges were seen to begin from then on: after a fault or a gap one only goes on. */
  public static long chargesBegun(List<DockChange> changes, Instant from) {
    long begun = 0;
    String before = UNKNOWN;
    for (DockChange change : changes) {
      boolean seen = !before.equals(UNKNOWN) && !before.startsWith("fault.");
      if (seen && change.word.equals("charging") && !change.at.isBefore(from)) {
        begun++;
      }
      before = change.word;
    }
    return begun;
  }
}
