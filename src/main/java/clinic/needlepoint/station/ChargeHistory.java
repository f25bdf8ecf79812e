package clinic.needlepoint.station;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a pen charged, as far as its docks saw it without a gap.
 *
 * @param cycles each charge that was seen from the pen's being seated to full, oldest first
 * @param begun charges that were seen to begin, those included
 * @param full when the pen was last known to be full; while it sits full, the last thing seen of it
 */
public record ChargeHistory(List<Cycle> cycles, int begun, Optional<Instant> full) {
  /** How many cycles at either end are compared. */
  static final int ENDS = 5;

  private static final int PERCENT = 100;

  /** One charge from start to full. */
  public record Cycle(Instant startedAt, Duration toFull) {}

  public ChargeHistory {
    cycles = List.copyOf(cycles);
    if (begun < cycles.size()) {
      throw new IllegalArgumentException("No more charges end than begin.");
    }
  }

  /**
   * Reads what docks saw.
   *
   * @param spans the events of each time that a dock belonged to the pen, in order
   */
  static ChargeHistory of(List<List<DockEvent>> spans) {
    ChargeReader reader = new ChargeReader();
    for (List<DockEvent> span : spans) {
      reader.cut();
      span.forEach(reader::read);
    }
    return reader.history();
  }

  /** The middle time to full of all cycles. */
  public Optional<Duration> median() {
    return median(cycles);
  }

  /** The share of charges that reached full, of those that were seen to begin. */
  public OptionalInt percentFull() {
    return begun == 0 ? OptionalInt.empty() : OptionalInt.of(PERCENT * cycles.size() / begun);
  }

  /**
   * How the middle time to full of the last cycles compares with that of the first, in percent of
   * the first: below 100 a full charge comes sooner, as it does in a battery that ages and holds
   * less.
   */
  public OptionalInt trendPercent() {
    if (cycles.size() < 2 * ENDS) {
      return OptionalInt.empty();
    }
    long first = median(cycles.subList(0, ENDS)).orElseThrow().toSeconds();
    long last = median(cycles.subList(cycles.size() - ENDS, cycles.size())).get().toSeconds();
    return first == 0 ? OptionalInt.empty() : OptionalInt.of((int) (PERCENT * last / first));
  }

  private static Optional<Duration> median(List<Cycle> cycles) {
    List<Duration> sorted = cycles.stream().map(Cycle::toFull).sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Duration upper = sorted.get(sorted.size() / 2);
    Duration lower = sorted.get((sorted.size() - 1) / 2);
    return Optional.of(lower.plus(upper).dividedBy(2));
  }
}
