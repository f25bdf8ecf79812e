package clinic.needlepoint.station;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reading leads to: the next state, what to write down, what to do.
 *
 * @param <S> the state's type
 */
public record Transition<S>(S next, List<StationRecord> records, List<StationCommand> commands) {
  public Transition {
    records = List.copyOf(records);
    commands = List.copyOf(commands);
  }

  static <S> Transition<S> to(S next) {
    return new Transition<>(next, List.of(), List.of());
  }

  /** The same records and commands, followed by those of a later transition. */
  <T> Transition<T> then(Transition<T> later) {
    if (records.isEmpty() && commands.isEmpty()) {
      return later;
    }
    if (later.records.isEmpty() && later.commands.isEmpty()) {
      return with(later.next);
    }
    List<StationRecord> allRecords = new ArrayList<>(records);
    allRecords.addAll(later.records);
    List<StationCommand> allCommands = new ArrayList<>(commands);
    allCommands.addAll(later.commands);
    return new Transition<>(later.next, allRecords, allCommands);
  }

  <T> Transition<T> with(T other) {
    return new Transition<>(other, records, commands);
  }
}
