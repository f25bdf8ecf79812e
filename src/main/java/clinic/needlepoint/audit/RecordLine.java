package clinic.needlepoint.audit;

import clinic.needlepoint.site.Stamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** The record line: the canonical JSON of the header fields. */
public final class RecordLine {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private RecordLine() {}

  /** RFC 3339 in UTC with exactly three decimals: how every time of the log is written. */
  public static String at(Instant instant) {
    return AT.format(instant);
  }

  static String write(long seq, AuditEntry entry, Stamp stamp, String bodyHash) {
    Map<String, Object> line = new TreeMap<>();
    line.put("at", at(stamp.at()));
    line.put("body", bodyHash);
    line.put("boot", stamp.boot());
    line.put("by", entry.by().pseudonym());
    line.put("clk", stamp.clock().word());
    line.put("keys", entry.keys());
    line.put("mono", stamp.mono());
    line.put("seq", seq);
    line.put("type", entry.type().name());
    line.put("v", entry.type().version());
    return CanonicalJson.write(line);
  }
}
