package clinic.needlepoint.station;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All parts of the station at one moment. A reading of a line that no part has changes nothing. */
record StationState(
    SortedMap<Integer, PenDock> docks, CartridgeDrawer drawer, SharpsBin bin, CallButton call) {
  StationState {
    docks = Collections.unmodifiableSortedMap(new TreeMap<>(docks));
  }

  /** The parts that the lines make up, all unknown. */
  static StationState unread(Set<LineName> lines, BinCount count) {
    SortedMap<Integer, PenDock> docks =
        lines.stream()
            .filter(LineName::isDock)
            .map(LineName::number)
            .distinct()
            .collect(
                Collectors.toMap(n -> n, PenDock::unread, (first, second) -> first, TreeMap::new));
    List<Integer> slots = lines.stream().filter(LineName::isSlot).map(LineName::number).toList();
    return new StationState(
        docks, CartridgeDrawer.unread(slots), SharpsBin.unread(1, count), CallButton.unread());
  }

  /** Whether some line that once spoke says nothing now. */
  boolean linesGone() {
    return lines().values().stream().anyMatch(line -> line.trust().fault() == SensorFault.GONE);
  }

  /** Every line of every part, with what is believed of it. */
  SortedMap<LineName, DebouncedLine> lines() {
    SortedMap<LineName, DebouncedLine> lines = new TreeMap<>(drawer.lines());
    lines.putAll(bin.lines());
    lines.put(LineName.CALL_BUTTON, call.button());
    docks.values().forEach(dock -> lines.putAll(dock.lines()));
    return lines;
  }

  Transition<StationState> read(Reading reading) {
    LineName line = reading.line();
    if (line.isDock()) {
      PenDock dock = docks.get(line.number());
      return dock == null ? Transition.to(this) : withDock(dock.read(reading));
    }
    if (line.isCall()) {
      return withCall(call.read(reading));
    }
    return line.isBin() ? withBin(bin.read(reading)) : withDrawer(drawer.read(reading));
  }

  /** Lets pass what is due by then in every part. */
  Transition<StationState> advanceTo(Moment now) {
    Transition<StationState> result = withDrawer(drawer.advanceTo(now));
    result = result.then(result.next().withBin(bin.advanceTo(now)));
    result = result.then(result.next().withCall(call.advanceTo(now)));
    for (PenDock dock : docks.values()) {
      result = result.then(result.next().withDock(dock.advanceTo(now)));
    }
    return result;
  }

  /**
   * Lines that have not changed for so long that they are not believed.
   *
   * @param found when that was found
   */
  Transition<StationState> stuck(Set<LineName> lines, Moment found) {
    Transition<StationState> result = Transition.to(this);
    for (LineName line : lines) {
      result = result.then(result.next().stuck(line, found));
    }
    return result;
  }

  private Transition<StationState> stuck(LineName line, Moment found) {
    if (line.isDock()) {
      PenDock dock = docks.get(line.number());
      return dock == null ? Transition.to(this) : withDock(dock.presenceStuck(found));
    }
    return line.isBin() ? withBin(bin.beamStuck(found)) : withDrawer(drawer.stuck(line, found));
  }

  OptionalLong nextDue() {
    return Stream.concat(
            Stream.of(drawer.nextDue(), bin.nextDue(), call.nextDue()),
            docks.values().stream().map(PenDock::nextDue))
        .flatMapToLong(due -> due.isPresent() ? LongStream.of(due.getAsLong()) : LongStream.empty())
        .min();
  }

  private Transition<StationState> withDock(Transition<PenDock> transition) {
    SortedMap<Integer, PenDock> next = new TreeMap<>(docks);
    next.put(transition.next().number(), transition.next());
    return transition.with(new StationState(next, drawer, bin, call));
  }

  private Transition<StationState> withDrawer(Transition<CartridgeDrawer> transition) {
    return transition.with(new StationState(docks, transition.next(), bin, call));
  }

  private Transition<StationState> withBin(Transition<SharpsBin> transition) {
    return transition.with(new StationState(docks, drawer, transition.next(), call));
  }

  private Transition<StationState> withCall(Transition<CallButton> transition) {
    return transition.with(new StationState(docks, drawer, bin, transition.next()));
  }
}
