package clinic.needlepoint.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A record line taken apart again. */
record ParsedLine(
    long seq,
    String type,
    Actor by,
    Instant at,
    String clock,
    Map<String, String> keys,
    String bodyHash) {

  private static final Set<String> FIELDS =
      Set.of("at", "body", "boot", "by", "clk", "keys", "mono", "seq", "type", "v");

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is not a canonical record line
   */
  static ParsedLine read(String line) {
    Map<String, Object> fields = CanonicalReader.object(line);
    if (!fields.keySet().equals(FIELDS) || !(fields.get("keys") instanceof Map<?, ?> named)) {
      throw new IllegalArgumentException("It does not have the fields of a record");
    }
    Map<String, String> keys = new TreeMap<>();
    named.forEach((key, value) -> keys.put(String.valueOf(key), String.valueOf(value)));
    return new ParsedLine(
        Long.parseLong(String.valueOf(fields.get("seq"))),
        String.valueOf(fields.get("type")),
        new Actor(String.valueOf(fields.get("by"))),
        Instant.parse(String.valueOf(fields.get("at"))),
        String.valueOf(fields.get("clk")),
        keys,
        String.valueOf(fields.get("body")));
  }

  AuditRecord toRecord(Map<String, Object> body) {
    return new AuditRecord(seq, type, by, at, clock, keys, body);
  }
}
