package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** A record as a clinic that holds the key can write it: every field may lie. */
final class ForgedRecord {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  final int seq;
  final String type;
  Instant at;
  String boot;
  String by;
  String clock;
  long mono;
  int version = 1;
  byte[] salt;
  final TreeMap<String, String> keys;
  final TreeMap<String, Object> body;

  ForgedRecord(
      int seq,
      String type,
      Instant at,
      String boot,
      String by,
      String clock,
      long mono,
      Map<String, String> keys,
      Map<String, ?> said) {
    this.seq = seq;
    this.type = type;
    this.at = at;
    this.boot = boot;
    this.by = by;
    this.clock = clock;
    this.mono = mono;
    this.keys = new TreeMap<>(keys);
    this.body = new TreeMap<>(said);
    this.body.putAll(keys);
    this.salt = ForgedTree.sha256(("salt " + seq).getBytes(UTF_8));
  }

  String at() {
    return AT.format(at);
  }

  /** A key of the header, empty where it has none. */
  String key(String name) {
    return keys.getOrDefault(name, "");
  }

  static String instant(Instant at) {
    return AT.format(at);
  }

  /** What the body says, or the header where it was erased. */
  String cell(String name, boolean erased) {
    Object value = erased ? keys.get(name) : body.get(name);
    if (value == null) {
      return "";
    }
    return value instanceof String text ? text : ForgedJson.write(value);
  }

  String line() {
    byte[] hash = ForgedTree.sha256(salt, ForgedJson.write(body).getBytes(UTF_8));
    return ForgedJson.write(
        Map.of(
            "at",
            at(),
            "body",
            Base64.getEncoder().encodeToString(hash),
            "boot",
            boot,
            "by",
            by,
            "clk",
            clock,
            "keys",
            keys,
            "mono",
            mono,
            "seq",
            seq,
            "type",
            type,
            "v",
            version));
  }

  String bodyLine() {
    return ForgedJson.write(
        Map.of("body", body, "salt", Base64.getEncoder().encodeToString(salt), "seq", seq));
  }
}
