package clinic.needlepoint.station;

import clinic.needlepoint.station.ChargeHistory.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks along a dock's events. Whatever a gap cut is not a cycle. */
final class ChargeReader {
  private static final String EMPTY = "empty";
  private static final String CHARGING = "charging";
  private static final String FULL = "full";
  private static final String UNKNOWN = "unknown";

  private final List<Cycle> cycles = new ArrayList<>();
  private int begun;
  private @Nullable DockEvent last;

  /** The pen was seen to be put in, and has not charged since. */
  private boolean fresh;

  private @Nullable DockEvent started;
  private @Nullable Instant full;

  /** Forgets what is under way: from here on another dock watches. */
  void cut() {
    last = null;
    fresh = false;
    started = null;
    full = null;
  }

  void read(DockEvent event) {
    if (event.before().equals(UNKNOWN) || !follows(event)) {
      cut();
    }
    last = event;
    if (event.before().equals(FULL) || event.after().equals(FULL)) {
      full = event.at();
    }
    if (event.after().equals(UNKNOWN)) {
      cut();
      return;
    }
    if (started != null && event.after().equals(FULL)) {
      cycles.add(new Cycle(started.at(), Duration.ofMillis(event.monoMs() - started.monoMs())));
    }
    boolean begins = fresh(event) && event.after().equals(CHARGING);
    started = begins ? event : null;
    begun += begins ? 1 : 0;
    fresh = fresh(event) && event.after().equals("idle");
  }

  private boolean fresh(DockEvent event) {
    return event.before().equals(EMPTY) || (fresh && event.before().equals("idle"));
  }

  /** Whether nothing is missing between the last event and this one. */
  private boolean follows(DockEvent event) {
    return last == null
        || (last.dock() == event.dock()
            && last.after().equals(event.before())
            && event.monoMs() >= last.monoMs());
  }

  ChargeHistory history() {
    return new ChargeHistory(cycles, begun, Optional.ofNullable(full));
  }
}
