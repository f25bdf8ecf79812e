package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.ParsedLine;
import java.util.ArrayList;
import java.util.List;

/** The column that says which records of a row were struck, and whether a body was erased. */
final class Strikes {
  private Strikes() {}

  static String of(LogSource log, List<Long> records) {
    List<Long> strikes = new ArrayList<>();
    records.forEach(seq -> strikes.addAll(of(log, seq)));
    List<String> said = new ArrayList<>();
    strikes.stream()
        .sorted()
        .distinct()
        .forEach(seq -> said.add(seq + ": " + text(log, seq, "why")));
    if (records.stream().anyMatch(seq -> log.body(seq).isEmpty())) {
      said.add("erased");
    }
    return String.join("; ", said);
  }

  /** The strikes of a record, which come after it. */
  static List<Long> of(LogSource log, long seq) {
    return log.withKey("of", String.valueOf(seq), "record.struck").stream()
        .filter(strike -> strike > seq)
        .toList();
  }

  /** What a body says, or its header once it was erased; otherwise nothing. */
  static String text(LogSource log, long seq, String name) {
    Object said =
        log.body(seq).map(body -> body.get(name)).orElseGet(() -> key(log.header(seq), name));
    return switch (said) {
      case String text -> text;
      case null -> "";
      default -> CanonicalJson.value(said);
    };
  }

  /** A key of a header, or nothing. */
  static String key(ParsedLine line, String name) {
    return line.keys().getOrDefault(name, "");
  }
}
