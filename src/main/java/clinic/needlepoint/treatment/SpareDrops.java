package clinic.needlepoint.treatment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops into the sharps bin that no disposal had as its witness yet. Pure.
 *
 * @param drops each time that the beam saw something fall
 * @param witnessed each disposal of which such a drop was the witness
 * @param window how long a drop counts (protocol: beam-window)
 */
record SpareDrops(List<Instant> drops, List<Instant> witnessed, Duration window) {

  /** How far back drops and disposals matter: a disposal took one of a window before it. */
  static Instant from(Instant now, Duration window) {
    return now.minus(window.multipliedBy(3));
  }

  /** Whether one is left for a cartridge that was used then and is said to be in the bin now. */
  boolean seen(Instant used, Instant now) {
    List<Instant> left = new ArrayList<>(drops.stream().sorted().toList());
    witnessed.stream()
        .sorted()
        .forEach(disposed ->
            left.stream()
                .filter(drop -> counts(drop, disposed))
                .findFirst()
                .ifPresent(left::remove));
    return left.stream().anyMatch(drop -> drop.isAfter(used) && counts(drop, now));
  }

  private boolean counts(Instant drop, Instant at) {
    return !drop.isAfter(at) && !drop.isBefore(at.minus(window));
  }
}
