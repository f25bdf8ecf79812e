package clinic.needlepoint.station;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts the edges of each line, bounces included. Readings come on any thread. */
final class LineActivity {
  private static final long MINUTE_MS = 60_000;

  /** More than this in a minute is told as this many. */
  private static final int MOST = 10_000;

  private final Map<LineName, Edges> lines = new ConcurrentHashMap<>();

  void noted(Reading reading) {
    lines.computeIfAbsent(reading.line(), _ -> new Edges()).add(reading);
  }

  LineReport report(LineName name, DebouncedLine line, Moment now) {
    Edges edges = lines.getOrDefault(name, new Edges());
    return new LineReport(
        name.value(),
        word(line.raw()),
        word(line.settled()),
        line.health(),
        edges.since(now.monotonicMs() - MINUTE_MS),
        edges.last());
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static final class Edges {
    private final Deque<Long> times = new ArrayDeque<>();
    private @Nullable Level level;
    private @Nullable Instant last;

    synchronized void add(Reading reading) {
      Level now = reading.level();
      boolean first = level == null;
      if (now == level) {
        return;
      }
      level = now;
      if (!first) {
        last = reading.at();
        times.addLast(reading.monotonicMs());
        if (times.size() > MOST) {
          times.removeFirst();
        }
      }
    }

    synchronized int since(long monotonicMs) {
      while (!times.isEmpty() && times.getFirst() < monotonicMs) {
        times.removeFirst();
      }
      return times.size();
    }

    synchronized Optional<Instant> last() {
      return Optional.ofNullable(last);
    }
  }
}
