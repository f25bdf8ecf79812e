package clinic.needlepoint.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record line taken apart again.
 *
 * @param version of the type, from 1
 * @param at wall clock, UTC
 * @param clock who vouches for it: "ntp", "rtc" or "free"
 * @param mono milliseconds since boot
 * @param bodyHash base64 of SHA-256(salt || body)
 */
public record ParsedLine(
    long seq,
    String type,
    long version,
    Actor by,
    Instant at,
    String clock,
    long mono,
    String boot,
    Map<String, String> keys,
    String bodyHash) {

  private static final Set<String> FIELDS =
      Set.of("at", "body", "boot", "by", "clk", "keys", "mono", "seq", "type", "v");
  private static final int HASH_BYTES = 32;
  private static final Set<String> CLOCKS = Set.of("ntp", "rtc", "free");

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is not a canonical record line
   */
  public static ParsedLine read(String line) {
    return PlainLine.read(line).orElseGet(() -> readAny(line));
  }

  /** By way of a JSON tree: any line, and the words for what is wrong with one. */
  static ParsedLine readAny(String line) {
    Map<String, Object> fields = CanonicalReader.object(line);
    if (!fields.keySet().equals(FIELDS) || !(fields.get("keys") instanceof Map<?, ?> named)) {
      throw new IllegalArgumentException("It does not have the fields of a record");
    }
    Map<String, String> keys = new TreeMap<>();
    named.forEach((key, value) -> keys.put(String.valueOf(key), text(value)));
    if (number(fields, "v") < 1 || !CLOCKS.contains(text(fields.get("clk")))) {
      throw new IllegalArgumentException("Its version or clock is none of a record");
    }
    return new ParsedLine(
        number(fields, "seq"),
        text(fields.get("type")),
        number(fields, "v"),
        new Actor(text(fields.get("by"))),
        RecordLine.instant(text(fields.get("at"))),
        text(fields.get("clk")),
        number(fields, "mono"),
        text(fields.get("boot")),
        keys,
        hash(text(fields.get("body"))));
  }

  private static String hash(String base64) {
    if (StrictBase64.decode(base64).length != HASH_BYTES) {
      throw new IllegalArgumentException("The hash of its body does not have 32 bytes");
    }
    return base64;
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("A field of the record is not a text");
  }

  private static long number(Map<String, Object> fields, String name) {
    if (fields.get(name) instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new IllegalArgumentException("A field of the record is not a number from 0");
  }

  public AuditRecord toRecord(Map<String, Object> body) {
    return new AuditRecord(seq, type, by, at, clock, keys, body);
  }
}
