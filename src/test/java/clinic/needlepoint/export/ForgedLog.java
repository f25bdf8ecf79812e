package clinic.needlepoint.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log that grows by what a test says. The clock goes on by a minute for each record. */
final class ForgedLog {
  final List<ForgedRecord> records = new ArrayList<>();
  private Instant now;
  private String boot = "boot-1";
  private String clock = "ntp";
  private long mono = 1_000;

  ForgedLog(Instant start) {
    now = start;
  }

  /** Goes to a time as clocks do: both move. */
  ForgedLog at(String time) {
    Instant next = Instant.parse(time);
    mono += Duration.between(now, next).toMillis();
    now = next;
    return this;
  }

  /** Moves the wall clock alone. */
  ForgedLog step(Duration by) {
    now = now.plus(by);
    return this;
  }

  ForgedLog restart(String name) {
    boot = name;
    mono = 500;
    return this;
  }

  ForgedLog clock(String word) {
    clock = word;
    return this;
  }

  ForgedRecord add(String type, String by, Map<String, String> keys, Map<String, ?> body) {
    ForgedRecord made =
        new ForgedRecord(records.size(), type, now, boot, by, clock, mono, keys, body);
    records.add(made);
    now = now.plusSeconds(60);
    mono += 60_000;
    return made;
  }

  ForgedRecord add(String type, Map<String, String> keys) {
    return add(type, "system", keys, Map.of());
  }

  int size() {
    return records.size();
  }

  List<String> lines() {
    return records.stream().map(ForgedRecord::line).toList();
  }

  Set<Integer> erased() {
    Set<Integer> erased = new HashSet<>();
    for (ForgedRecord each : records) {
      if (each.type.equals("body.erased")) {
        erased.add(Integer.valueOf(each.key("of")));
      }
    }
    return erased;
  }
}
