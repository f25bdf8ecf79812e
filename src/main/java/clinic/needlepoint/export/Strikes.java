package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The column that says which records of a row were struck, and whether a body was erased. */
final class Strikes {
  private Strikes() {}

  static String of(LogSource log, List<Long> records) {
    List<Long> strikes = new ArrayList<>();
    records.forEach(seq -> strikes.addAll(log.withKey("of", String.valueOf(seq), "record.struck")));
    List<String> said = new ArrayList<>();
    strikes.stream()
        .sorted()
        .distinct()
        .forEach(seq -> said.add(seq + ": " + text(log.body(seq).orElse(Map.of()), "why")));
    if (records.stream().anyMatch(seq -> log.body(seq).isEmpty())) {
      said.add("erased");
    }
    return String.join("; ", said);
  }

  /** What a body says, or nothing. */
  static String text(Map<String, Object> body, String name) {
    return switch (body.get(name)) {
      case String text -> text;
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Boolean flag -> flag.toString();
      case null, default -> "";
    };
  }

  /** A key of a header, or nothing. */
  static String key(ParsedLine line, String name) {
    return line.keys().getOrDefault(name, "");
  }
}
