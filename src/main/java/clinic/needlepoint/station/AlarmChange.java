package clinic.needlepoint.station;

import java.util.ArrayList;
import java.util.List;

/** What a record of the station means for its alarms. */
sealed interface AlarmChange {
  /** The part of an alarm about all of it. */
  String STATION = "station";

  AlarmKind kind();

  String part();

  /** The cause is there. */
  record Raise(AlarmKind kind, String part, String cause) implements AlarmChange {}

  /** The cause is gone. */
  record Over(AlarmKind kind, String part) implements AlarmChange {}

  /**
   * In the order in which they are to be done. An unknown state changes nothing.
   *
   * @param linesGone whether some line still says nothing after all that is being written
   */
  static List<AlarmChange> of(StationRecord record, boolean linesGone) {
    return switch (record.kind()) {
      case BIN -> bin(record.after(), "bin" + record.number());
      case DOCK -> dock(record.after(), "dock" + record.number());
      case SENSOR -> sensor(record, linesGone);
      case DRAWER, SLOT, DROP, CALL -> List.of();
    };
  }

  private static List<AlarmChange> bin(String after, String part) {
    return switch (after) {
      case "full" ->
          List.of(new Over(AlarmKind.BIN_MISSING, part), raise(AlarmKind.BIN_FULL, part));
      case "missing" ->
          List.of(new Over(AlarmKind.BIN_FULL, part), raise(AlarmKind.BIN_MISSING, part));
      case "room" ->
          List.of(new Over(AlarmKind.BIN_FULL, part), new Over(AlarmKind.BIN_MISSING, part));
      case "room-unknown" -> List.of(new Over(AlarmKind.BIN_MISSING, part));
      default -> List.of();
    };
  }

  private static List<AlarmChange> dock(String after, String part) {
    if (after.startsWith("fault.")) {
      return List.of(new Raise(AlarmKind.DOCK_FAULT, part, after.substring("fault.".length())));
    }
    boolean says = !after.equals("unknown") && !after.equals("idle");
    return says ? List.of(new Over(AlarmKind.DOCK_FAULT, part)) : List.of();
  }

  /**
   * Lines that say nothing go together, with their cable or chip: one alarm, not one for each, and
   * over once the last of them is back.
   */
  private static List<AlarmChange> sensor(StationRecord record, boolean linesGone) {
    List<AlarmChange> changes = new ArrayList<>();
    boolean waits = record.before().equals("gone") && linesGone;
    if (!record.before().equals("ok") && !waits) {
      changes.add(new Over(AlarmKind.SENSOR_FAULT, partOf(record.before(), record)));
    }
    if (!record.after().equals("ok")) {
      String part = partOf(record.after(), record);
      changes.add(new Raise(AlarmKind.SENSOR_FAULT, part, record.after()));
    }
    return changes;
  }

  private static String partOf(String word, StationRecord record) {
    return word.equals("gone") ? STATION : record.line();
  }

  private static AlarmChange raise(AlarmKind kind, String part) {
    return new Raise(kind, part, "seen");
  }
}
