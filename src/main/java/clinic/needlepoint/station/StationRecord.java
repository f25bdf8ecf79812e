package clinic.needlepoint.station;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened at the station. It names parts and states, never a person.
 *
 * @param number the dock, slot or bin; 1 for the drawer
 * @param before the part's state in one word, such as {@code charging} or {@code unknown}
 * @param after the state it came to
 * @param moment when the sensor began to say so, before the wait for it to keep still
 * @param facts further numbers, such as {@code chargedSeconds}
 * @param line the sensor line, such as {@code slot7}; empty for records of a part
 */
public record StationRecord(
    Kind kind,
    int number,
    String before,
    String after,
    Moment moment,
    SortedMap<String, Long> facts,
    String line) {

  /** What a record is about. */
  public enum Kind {
    DOCK,
    DRAWER,
    SLOT,
    BIN,
    DROP,
    /** Somebody pressed the call button. */
    CALL,
    /** A line that is no longer believed, or is again. */
    SENSOR;

    /** The kind in lower case, as metrics and tables write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public StationRecord {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  static StationRecord of(Kind kind, int number, String before, String after, Moment moment) {
    return new StationRecord(kind, number, before, after, moment, Collections.emptySortedMap(), "");
  }

  /** What became of a line's trust; nothing when it is as it was. */
  static List<StationRecord> ofLine(LineName line, DebouncedLine before, DebouncedLine after) {
    return before.health().equals(after.health())
        ? List.of()
        : ofLine(line, before, after, after.edgeMoment());
  }

  /** The same where it was found at another moment than that of the line's last edge. */
  static List<StationRecord> ofLine(
      LineName line, DebouncedLine before, DebouncedLine after, Moment found) {
    return before.health().equals(after.health())
        ? List.of()
        : List.of(
            new StationRecord(
                Kind.SENSOR,
                line.number(),
                before.health(),
                after.health(),
                found,
                Collections.emptySortedMap(),
                line.value()));
  }

  StationRecord withFacts(Map<String, Long> more) {
    return new StationRecord(kind, number, before, after, moment, new TreeMap<>(more), line);
  }
}
