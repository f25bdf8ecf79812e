package clinic.needlepoint.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the station saw, kept to be asked about. */
interface StationEvents {

  void add(StationRecord record);

  void keepCount(int bin, BinCount count);

  BinCount countOf(int bin);

  /** Notes that the station was watching at this time. */
  void noteWatching(Instant at);

  /** When the station was last known to watch; empty before its first start. */
  Optional<Instant> lastWatching();

  /** Drops seen from then on, the first included, in order. */
  List<Drop> dropsSince(Instant from);

  /** Whether a drop was seen between the two, both included. */
  boolean dropSeenBetween(Instant from, Instant to);

  /** The last slot emptied between the two, both included. */
  Optional<SlotEmptied> slotEmptiedBetween(Instant from, Instant to);

  /** How many slots were emptied between the two, both included. */
  int slotsEmptiedBetween(Instant from, Instant to);
}
