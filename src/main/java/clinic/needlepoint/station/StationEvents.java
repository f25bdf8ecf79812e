package clinic.needlepoint.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the station saw, kept to be asked about. */
interface StationEvents {

  /**
   * Keeps what of these is a state or a drop, in this order, and that the station watched then.
   *
   * @param records at least one
   */
  void add(List<StationRecord> records);

  void keepCount(int bin, BinCount count);

  BinCount countOf(int bin);

  /** Notes that the station was watching at this time. */
  void noteWatching(Instant at);

  /** Keeps a time in which nobody watched. */
  void addGap(StationGap gap);

  /** Times in which nobody watched, as far as they ended from then on, in order. */
  List<StationGap> gaps(Instant from);

  /** Notes that it stops watching now, in order. */
  void noteStopped(Instant at);

  /** Whether it was stopped in order, or has never watched; not so after a power cut. */
  boolean stoppedInOrder();

  /**
   * When the station was last known to watch; empty before its first start. Later than now only
   * where nothing earlier is known.
   */
  Optional<Instant> lastWatching(Instant now);

  /** Drops seen from then on, the first included, in order. */
  List<Drop> dropsSince(Instant from);

  /**
   * Whether what was added of the slot at that moment says that a cartridge left it: it is empty,
   * and was full when that was last known. Nothing says when it left if it was unknown in between.
   */
  boolean emptied(int slot, Moment at);

  /** The last slot emptied between the two, both included; found so, where it was unknown. */
  Optional<SlotEmptied> slotEmptiedBetween(Instant from, Instant to);

  /** Drops into the bin, and bins set in, from then on, in order. */
  List<BinEvent> binEvents(Instant from);

  /** How a dock stood from then on: each change in order, the last one before then first. */
  List<DockChange> dockChanges(int dock, Instant from);

  /** How many slots were emptied between the two, both included; found so, as above. */
  int slotsEmptiedBetween(Instant from, Instant to);
}
