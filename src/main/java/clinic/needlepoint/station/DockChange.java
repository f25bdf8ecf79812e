package clinic.needlepoint.station;

import java.time.Instant;
import java.util.List;

/**
 * A dock came to a state.
 *
 * @param before the word of the state that it left, such as "charging" or "unknown"
 * @param word of the state, such as "charging" or "fault.blinks"
 */
public record DockChange(String before, String word, Instant at) {

  /** How many charges were seen to begin from then on: after a fault or a gap one only goes on. */
  public static long chargesBegun(List<DockChange> changes, Instant from) {
    return changes.stream()
        .filter(change -> change.word.equals("charging") && !change.at.isBefore(from))
        .filter(change -> !change.before.equals("unknown") && !change.before.startsWith("fault."))
        .count();
  }
}
