package clinic.needlepoint.export;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The completeness statement of a log. */
final class ForgedGaps {
  private static final Map<String, String> SINGLE =
      Map.of(
          "log.key-changed",
          "key-changed",
          "body.erased",
          "erasure",
          "record.struck",
          "struck",
          "station.gap",
          "sensor-gap");

  private final List<ForgedRecord> records;
  private final List<List<String>> found = new ArrayList<>();

  ForgedGaps(ForgedLog log) {
    records = log.records;
  }

  List<List<String>> rows() {
    for (int k = 0; k < records.size(); k++) {
      single(records.get(k));
      if (k > 0) {
        neighbours(records.get(k - 1), records.get(k));
      }
    }
    freeRuns();
    days();
    found.sort(
        Comparator.<List<String>, Integer>comparing(row -> Integer.valueOf(row.get(1)))
            .thenComparing(List::getFirst)
            .thenComparing(List::getLast));
    return found;
  }

  private void neighbours(ForgedRecord a, ForgedRecord b) {
    long wall = Duration.between(a.at, b.at).toMillis();
    if (!a.boot.equals(b.boot)) {
      gap("restart", a, b, "");
      if (wall < 0) {
        gap("clock-back", a, b, "" + wall);
      }
    } else if (Math.abs(wall - (b.mono - a.mono)) > 2_000) {
      gap("clock-step", a, b, "" + (wall - (b.mono - a.mono)));
    }
  }

  private void freeRuns() {
    for (int i = 0; i < records.size(); i++) {
      int first = i;
      while (i < records.size() && records.get(i).clock.equals("free")) {
        i++;
      }
      if (i > first) {
        gap("clock-free", records.get(first), records.get(i - 1), "" + (i - first));
      }
    }
  }

  private void days() {
    List<ForgedRecord> closed =
        records.stream().filter(record -> record.type.equals("day.closed")).toList();
    for (int i = 1; i < closed.size(); i++) {
      LocalDate before = LocalDate.parse(closed.get(i - 1).key("day"));
      LocalDate day = LocalDate.parse(closed.get(i).key("day"));
      if (!day.isAfter(before)) {
        gap("day-repeated", closed.get(i - 1), closed.get(i), day.toString());
      }
      for (LocalDate d = before.plusDays(1); d.isBefore(day); d = d.plusDays(1)) {
        gap("day-missing", closed.get(i - 1), closed.get(i), d.toString());
      }
    }
  }

  private void single(ForgedRecord record) {
    if (SINGLE.containsKey(record.type)) {
      gap(SINGLE.get(record.type), record, record, record.key("of"));
    } else if (record.type.equals("day.closed") && record.key("how").equals("made-up")) {
      gap("day-made-up", record, record, record.key("day"));
    } else if (record.type.equals("log.epoch-opened")) {
      long size = Long.parseLong(record.key("size"));
      String lost =
          size > record.seq ? ", records " + record.seq + " to " + (size - 1) + " lost" : "";
      gap("restore", record, record, "epoch " + record.key("epoch") + lost);
    }
  }

  private void gap(String kind, ForgedRecord a, ForgedRecord b, String detail) {
    found.add(List.of(kind, "" + a.seq, "" + b.seq, a.at(), b.at(), detail));
  }
}
