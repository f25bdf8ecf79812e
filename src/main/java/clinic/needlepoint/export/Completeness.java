package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Every gap and doubt of the whole log, from headers alone: restarts, clocks that moved or ran
 * free, days that nobody closed, restores, changed keys, erasures, strikes, sensors unwatched.
 */
final class Completeness implements Report {
  private static final long STEP_MILLIS = 2_000;

  private record Finding(String kind, ParsedLine from, ParsedLine to, String detail) {
    private static final Comparator<Finding> ORDER =
        Comparator.<Finding>comparingLong(finding -> finding.from.seq())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::detail);

    private List<String> cells() {
      return List.of(
          kind,
          String.valueOf(from.seq()),
          String.valueOf(to.seq()),
          RecordLine.at(from.at()),
          RecordLine.at(to.at()),
          detail);
    }
  }

  @Override
  public List<String> columns() {
    return List.of("kind", "from_record", "to_record", "from_utc", "to_utc", "detail");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) {
    // the whole log, and no body
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    Walk walk = new Walk(rows);
    log.headers(walk::next);
    walk.end();
  }

  /** Findings wait until nothing can come that begins before them. */
  private static final class Walk {
    private final Rows rows;
    private final PriorityQueue<Finding> waiting = new PriorityQueue<>(Finding.ORDER);
    private @Nullable ParsedLine before;
    private @Nullable ParsedLine freeSince;
    private @Nullable ParsedLine closed;
    private long free;

    Walk(Rows rows) {
      this.rows = rows;
    }

    void next(ParsedLine line) throws IOException {
      if (before != null) {
        neighbours(before, line);
      }
      clock(line);
      alone(line);
      before = line;
      flush(Math.min(opened(freeSince, line), opened(closed, line)));
    }

    private static long opened(@Nullable ParsedLine since, ParsedLine now) {
      return since == null ? now.seq() : since.seq();
    }

    void end() throws IOException {
      endFree();
      flush(Long.MAX_VALUE);
    }

    /** What begins at {@code from} or later may still get company. */
    private void flush(long from) throws IOException {
      while (!waiting.isEmpty() && waiting.element().from.seq() < from) {
        rows.row(waiting.remove().cells());
      }
    }

    private void add(String kind, ParsedLine from, ParsedLine to, String detail) {
      waiting.add(new Finding(kind, from, to, detail));
    }

    private void neighbours(ParsedLine a, ParsedLine b) {
      long moved = Duration.between(a.at(), b.at()).toMillis();
      if (!a.boot().equals(b.boot())) {
        add("restart", a, b, "");
        if (moved < 0) {
          add("clock-back", a, b, String.valueOf(moved));
        }
        return;
      }
      long step = moved - (b.mono() - a.mono());
      if (Math.abs(step) > STEP_MILLIS) {
        add("clock-step", a, b, String.valueOf(step));
      }
    }

    private void clock(ParsedLine line) {
      if (!line.clock().equals("free")) {
        endFree();
        return;
      }
      if (freeSince == null) {
        freeSince = line;
        free = 0;
      }
      free++;
    }

    private void endFree() {
      if (freeSince != null && before != null) {
        add("clock-free", freeSince, before, String.valueOf(free));
      }
      freeSince = null;
    }

    private void alone(ParsedLine line) {
      switch (line.type()) {
        case "day.closed" -> day(line);
        case "log.epoch-opened" -> add("restore", line, line, lost(line));
        case "log.key-changed" -> add("key-changed", line, line, "");
        case "body.erased" -> add("erasure", line, line, Strikes.key(line, "of"));
        case "record.struck" -> add("struck", line, line, Strikes.key(line, "of"));
        case "station.gap" -> add("sensor-gap", line, line, "");
        default -> {}
      }
    }

    private void day(ParsedLine line) {
      LocalDate day = LocalDate.parse(Strikes.key(line, "day"));
      ParsedLine last = closed;
      if (last != null) {
        LocalDate previous = LocalDate.parse(Strikes.key(last, "day"));
        if (!day.isAfter(previous)) {
          add("day-repeated", last, line, day.toString());
        }
        for (LocalDate gap = previous.plusDays(1); gap.isBefore(day); gap = gap.plusDays(1)) {
          add("day-missing", last, line, gap.toString());
        }
      }
      if (Strikes.key(line, "how").equals("made-up")) {
        add("day-made-up", line, line, day.toString());
      }
      closed = line;
    }

    private static String lost(ParsedLine line) {
      long size = Long.parseLong(Strikes.key(line, "size"));
      String epoch = "epoch " + Strikes.key(line, "epoch");
      return size > line.seq()
          ? "%s, records %d to %d lost".formatted(epoch, line.seq(), size - 1)
          : epoch;
    }
  }
}
