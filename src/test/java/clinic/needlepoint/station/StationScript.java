package clinic.needlepoint.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drives a station's pure state with readings at chosen milliseconds. */
final class StationScript {
  static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private StationState state;
  private final List<StationRecord> records = new ArrayList<>();
  private final List<StationCommand> commands = new ArrayList<>();

  StationScript(StationState state) {
    this.state = state;
  }

  static Moment at(long milliseconds) {
    return new Moment(START.plusMillis(milliseconds), milliseconds);
  }

  StationScript says(long milliseconds, String line, boolean active) {
    return take(state.read(Reading.of(new LineName(line), active, at(milliseconds))));
  }

  StationScript isGone(long milliseconds, LineName line) {
    return take(state.read(Reading.of(line, Level.UNKNOWN, at(milliseconds))));
  }

  StationScript areStuck(long milliseconds, Set<LineName> lines) {
    return take(state.stuck(lines, at(milliseconds)));
  }

  StationScript passes(long milliseconds) {
    return take(state.advanceTo(at(milliseconds)));
  }

  PenDock dock(int number) {
    PenDock dock = state.docks().get(number);
    if (dock == null) {
      throw new AssertionError("no dock " + number);
    }
    return dock;
  }

  StationState state() {
    return state;
  }

  List<StationRecord> records() {
    return records;
  }

  List<String> words() {
    return records.stream().map(r -> r.kind().word() + r.number() + " " + r.after()).toList();
  }

  List<StationCommand> commands() {
    return commands;
  }

  private StationScript take(Transition<StationState> transition) {
    state = transition.next();
    records.addAll(transition.records());
    commands.addAll(transition.commands());
    return this;
  }
}
