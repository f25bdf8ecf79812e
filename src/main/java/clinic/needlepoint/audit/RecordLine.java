package clinic.needlepoint.audit;

import clinic.needlepoint.site.Stamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** The record line: the canonical JSON of the header fields. */
public final class RecordLine {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final long YEAR_1 = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();
  private static final int LENGTH = "0001-01-01T00:00:00.000Z".length();
  private static final String NO_YEAR = "0000";

  private RecordLine() {}

  /** RFC 3339 in UTC with exactly three decimals: how every time of the log is written. */
  public static String at(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < YEAR_1 || second >= YEAR_10000) {
      return AT.format(instant);
    }
    // by hand, because a report of a million rows shows each time twice
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    StringBuilder out = new StringBuilder(24);
    digits(time.getYear(), 1_000, '-', out);
    digits(time.getMonthValue(), 10, '-', out);
    digits(time.getDayOfMonth(), 10, 'T', out);
    digits(time.getHour(), 10, ':', out);
    digits(time.getMinute(), 10, ':', out);
    digits(time.getSecond(), 10, '.', out);
    digits(instant.getNano() / 1_000_000, 100, 'Z', out);
    return out.toString();
  }

  private static void digits(int value, int highest, char end, StringBuilder out) {
    for (int place = highest; place > 0; place /= 10) {
      out.append((char) ('0' + value / place % 10));
    }
    out.append(end);
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException for any other form, and outside of the years 0001 to 9999
   */
  public static Instant instant(String at) {
    Instant instant;
    try {
      instant = Instant.parse(at);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("A time can not be read", e);
    }
    if (!at(instant).equals(at) || at.length() != LENGTH || at.startsWith(NO_YEAR)) {
      throw new IllegalArgumentException("A time is not in the one form");
    }
    return instant;
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
