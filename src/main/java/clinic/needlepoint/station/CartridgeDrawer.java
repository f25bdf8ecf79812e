package clinic.needlepoint.station;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The cartridge drawer with a switch of its own and one in each slot. Immutable; time is handed in.
 *
 * @param slotLines one line a slot, by slot number
 */
public record CartridgeDrawer(DebouncedLine closed, SortedMap<Integer, DebouncedLine> slotLines) {
  private static final long DRAWER_SETTLE_MS = 50;

  /** The mean bounce of a small switch is 1.6 ms, the worst measured 6.2 ms. */
  private static final long SLOT_SETTLE_MS = 30;

  public CartridgeDrawer {
    slotLines = Collections.unmodifiableSortedMap(new TreeMap<>(slotLines));
  }

  public static CartridgeDrawer unread(Iterable<Integer> slots) {
    SortedMap<Integer, DebouncedLine> lines = new TreeMap<>();
    slots.forEach(slot -> lines.put(slot, DebouncedLine.switchSettlingIn(SLOT_SETTLE_MS)));
    return new CartridgeDrawer(DebouncedLine.switchSettlingIn(DRAWER_SETTLE_MS), lines);
  }

  public DrawerPosition position() {
    return DrawerPosition.of(closed.settled());
  }

  /** Each slot's state, by slot number. */
  public SortedMap<Integer, SlotState> slots() {
    SortedMap<Integer, SlotState> states = new TreeMap<>();
    slotLines.forEach((slot, line) -> states.put(slot, SlotState.of(line.settled())));
    return states;
  }

  /** Every line with its name. */
  SortedMap<LineName, DebouncedLine> lines() {
    SortedMap<LineName, DebouncedLine> lines = new TreeMap<>();
    lines.put(LineName.DRAWER_CLOSED, closed);
    slotLines.forEach((slot, line) -> lines.put(LineName.slot(slot), line));
    return lines;
  }

  Transition<CartridgeDrawer> read(Reading reading) {
    Transition<CartridgeDrawer> caughtUp = advanceTo(reading.moment());
    return caughtUp.with(caughtUp.next().heard(reading));
  }

  Transition<CartridgeDrawer> advanceTo(Moment now) {
    Transition<CartridgeDrawer> result = Transition.to(this);
    OptionalLong due = nextDue();
    while (due.isPresent() && due.getAsLong() <= now.monotonicMs()) {
      result = result.then(result.next().stepAt(due.getAsLong()));
      due = result.next().nextDue();
    }
    return result;
  }

  OptionalLong nextDue() {
    LongStream slots =
        slotLines.values().stream().map(DebouncedLine::due).flatMapToLong(OptionalLong::stream);
    return LongStream.concat(closed.due().stream(), slots).min();
  }

  private CartridgeDrawer heard(Reading reading) {
    LineName line = reading.line();
    if (!line.isSlot()) {
      return new CartridgeDrawer(closed.read(reading.level(), reading.moment()), slotLines);
    }
    DebouncedLine slot = slotLines.get(line.number());
    return slot == null
        ? this
        : withSlot(line.number(), slot.read(reading.level(), reading.moment()));
  }

  private Transition<CartridgeDrawer> stepAt(long due) {
    if (Timers.isAt(closed.due(), due)) {
      return withDrawer(closed.settle(), closed.edgeMoment());
    }
    for (Map.Entry<Integer, DebouncedLine> slot : slotLines.entrySet()) {
      if (Timers.isAt(slot.getValue().due(), due)) {
        return settled(slot.getKey(), slot.getValue());
      }
    }
    return Transition.to(this);
  }

  private Transition<CartridgeDrawer> settled(int slot, DebouncedLine line) {
    DebouncedLine still = line.settle();
    Transition<CartridgeDrawer> changed = withSlot(slot, line, still, line.edgeMoment());
    boolean moved =
        line.settled() != still.settled()
            && line.settled() != Level.UNKNOWN
            && still.settled() != Level.UNKNOWN;
    return moved && shutDuring(line.edgeMoment())
        ? changed.then(changed.next().withDrawer(closed.contradicted(), line.edgeMoment()))
        : changed;
  }

  /** One of its lines has not changed for so long that it is not believed. */
  Transition<CartridgeDrawer> stuck(LineName line, Moment found) {
    if (!line.isSlot()) {
      return withDrawer(closed.stuck(), found);
    }
    DebouncedLine slot = slotLines.get(line.number());
    return slot == null ? Transition.to(this) : withSlot(line.number(), slot, slot.stuck(), found);
  }

  private Transition<CartridgeDrawer> withSlot(
      int slot, DebouncedLine line, DebouncedLine next, Moment at) {
    SlotState before = SlotState.of(line.settled());
    SlotState after = SlotState.of(next.settled());
    List<StationRecord> records = new ArrayList<>();
    if (before != after) {
      records.add(StationRecord.of(StationRecord.Kind.SLOT, slot, before.word(), after.word(), at));
    }
    records.addAll(StationRecord.ofLine(LineName.slot(slot), line, next, at));
    return new Transition<>(withSlot(slot, next), records, List.of());
  }

  /** Nobody gets at a slot through a closed drawer, so one of the two is wrong. */
  private boolean shutDuring(Moment change) {
    return closed.settled() == Level.ACTIVE
        && closed.raw() == Level.ACTIVE
        && closed.since().monotonicMs() < change.monotonicMs();
  }

  private Transition<CartridgeDrawer> withDrawer(DebouncedLine next, Moment at) {
    CartridgeDrawer drawer = new CartridgeDrawer(next, slotLines);
    List<StationRecord> records = new ArrayList<>();
    if (drawer.position() != position()) {
      records.add(
          StationRecord.of(
              StationRecord.Kind.DRAWER, 1, position().word(), drawer.position().word(), at));
    }
    records.addAll(StationRecord.ofLine(LineName.DRAWER_CLOSED, closed, next, at));
    return new Transition<>(drawer, records, List.of());
  }

  private CartridgeDrawer withSlot(int slot, DebouncedLine line) {
    SortedMap<Integer, DebouncedLine> lines = new TreeMap<>(slotLines);
    lines.put(slot, line);
    return new CartridgeDrawer(closed, lines);
  }
}
