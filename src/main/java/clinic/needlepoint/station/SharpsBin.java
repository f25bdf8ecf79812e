package clinic.needlepoint.station;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sharps bin: a switch under it, a beam across its throat and a sensor for "full". Immutable;
 * time is handed in. A drop is a beam broken and then clear again for a while: a cartridge that
 * tumbles through counts once, and one that hangs in the throat is a fault.
 *
 * @param count drops since this bin was set in
 */
public record SharpsBin(
    int number, BinCount count, DebouncedLine present, DebouncedLine beam, DebouncedLine full) {
  private static final long PRESENT_SETTLE_MS = 150;

  /** Shorter breaks are stray light: even in free fall a cartridge darkens the beam for longer. */
  private static final long BROKEN_MS = 5;

  /** The beam clears between the tumbles of one cartridge, but never for so long. */
  private static final long CLEAR_MS = 250;

  /** No cartridge takes so long to fall: something hangs in the throat. */
  private static final long BLOCKED_MS = 60_000;

  /** A cartridge that falls past the "full" sensor must not fill the bin. */
  private static final long FULL_SETTLE_MS = 1_000;

  /** A bin not read yet, with what was counted before the start. */
  public static SharpsBin unread(int number, BinCount count) {
    return new SharpsBin(
        number,
        count,
        DebouncedLine.switchSettlingIn(PRESENT_SETTLE_MS),
        DebouncedLine.sensorSettlingIn(BROKEN_MS, CLEAR_MS),
        DebouncedLine.switchSettlingIn(FULL_SETTLE_MS));
  }

  public BinState state() {
    return BinState.of(present.settled(), full.settled());
  }

  /** Whether a bin is in its place and the beam across its throat is whole. */
  public boolean watchesDrops() {
    return state().inPlace() && beam.settled() == Level.INACTIVE;
  }

  /** Every line with its name. */
  SortedMap<LineName, DebouncedLine> lines() {
    return new TreeMap<>(
        Map.of(LineName.BIN_PRESENT, present, LineName.BIN_BEAM, beam, LineName.BIN_FULL, full));
  }

  Transition<SharpsBin> read(Reading reading) {
    Transition<SharpsBin> caughtUp = advanceTo(reading.moment());
    return caughtUp.with(caughtUp.next().heard(reading));
  }

  Transition<SharpsBin> advanceTo(Moment now) {
    Transition<SharpsBin> result = Transition.to(this);
    OptionalLong due = nextDue();
    while (due.isPresent() && due.getAsLong() <= now.monotonicMs()) {
      result = result.then(result.next().stepAt(due.getAsLong()));
      due = result.next().nextDue();
    }
    return result;
  }

  OptionalLong nextDue() {
    return Timers.earliest(present.due(), beam.due(), full.due(), beam.activeFor(BLOCKED_MS));
  }

  /** The beam has not changed for so long that it is not believed; what fell in nobody knows. */
  Transition<SharpsBin> beamStuck(Moment found) {
    return beamLost(beam.stuck(), found);
  }

  private Transition<SharpsBin> beamLost(DebouncedLine next, Moment found) {
    List<StationRecord> trust = StationRecord.ofLine(LineName.BIN_BEAM, beam, next, found);
    return new Transition<>(
        new SharpsBin(number, countAfter(next), present, next, full), trust, List.of());
  }

  private SharpsBin heard(Reading reading) {
    Moment moment = reading.moment();
    Level level = reading.level();
    return switch (reading.line().role()) {
      case "present" -> new SharpsBin(number, count, present.read(level, moment), beam, full);
      case "beam" -> new SharpsBin(number, count, present, beam.read(level, moment), full);
      default -> new SharpsBin(number, count, present, beam, full.read(level, moment));
    };
  }

  private Transition<SharpsBin> stepAt(long due) {
    if (Timers.isAt(present.due(), due)) {
      return presenceSettled();
    }
    if (Timers.isAt(beam.due(), due)) {
      return beamSettled();
    }
    if (Timers.isAt(beam.activeFor(BLOCKED_MS), due)) {
      return beamLost(beam.blocked(), beam.since().plus(BLOCKED_MS));
    }
    SharpsBin next = new SharpsBin(number, count, present, beam, full.settle());
    return told(LineName.BIN_FULL, full, next.full, changedTo(next, full.edgeMoment()));
  }

  private Transition<SharpsBin> presenceSettled() {
    DebouncedLine still = present.settle();
    boolean setIn = present.settled() == Level.INACTIVE && still.settled() == Level.ACTIVE;
    BinCount counted = setIn ? BinCount.NEW_BIN : countAfter(still);
    SharpsBin next = new SharpsBin(number, counted, still, beam, full);
    return told(LineName.BIN_PRESENT, present, still, changedTo(next, present.edgeMoment()));
  }

  private Transition<SharpsBin> beamSettled() {
    DebouncedLine still = beam.settle();
    boolean passed = beam.settled() == Level.ACTIVE && still.settled() == Level.INACTIVE;
    SharpsBin next = new SharpsBin(number, countAfter(still), present, still, full);
    Transition<SharpsBin> changed =
        passed && state().inPlace() ? next.dropped(beam.since()) : Transition.to(next);
    return told(LineName.BIN_BEAM, beam, still, changed);
  }

  /** While a line cannot be read, something may fall in unseen. */
  private BinCount countAfter(DebouncedLine line) {
    return line.settled() == Level.UNKNOWN ? count.afterGap() : count;
  }

  private Transition<SharpsBin> dropped(Moment broken) {
    SharpsBin next = new SharpsBin(number, count.oneMore(), present, beam, full);
    StationRecord drop =
        StationRecord.of(StationRecord.Kind.DROP, number, state().word(), state().word(), broken)
            .withFacts(Map.of("count", (long) next.count.drops()));
    return new Transition<>(next, List.of(drop), List.of());
  }

  private static Transition<SharpsBin> told(
      LineName line, DebouncedLine before, DebouncedLine after, Transition<SharpsBin> changed) {
    List<StationRecord> trust = StationRecord.ofLine(line, before, after);
    return changed.then(new Transition<>(changed.next(), trust, List.of()));
  }

  private Transition<SharpsBin> changedTo(SharpsBin next, Moment cause) {
    if (next.state() == state()) {
      return Transition.to(next);
    }
    StationRecord record =
        StationRecord.of(StationRecord.Kind.BIN, number, state().word(), next.state().word(), cause)
            .withFacts(Map.of("count", (long) count.drops()));
    return new Transition<>(next, List.of(record), List.of());
  }
}
