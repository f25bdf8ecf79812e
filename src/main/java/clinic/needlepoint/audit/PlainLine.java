package clinic.needlepoint.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the record lines that kiosks write in one pass over their characters: fields in their one
 * order, and texts of printable ASCII without escapes. Of any other line it says nothing.
 */
final class PlainLine {
  /** Any number of so many digits is below 2^53. */
  private static final int DIGITS = 15;

  /** Base64 of 32 bytes: 43 letters, the last of which has two bits to spare, and one "=". */
  private static final int HASH_LETTERS = 44;

  /** Where a digit stands in 2026-11-20T20:57:06.123Z. */
  private static final String AT = "dddd-dd-ddTdd:dd:dd.dddZ";

  private static final class NotPlain extends Exception {
    NotPlain() {
      super(null, null, false, false); // no fault, and too frequent for a stack trace
    }
  }

  private final String line;
  private int next;

  private PlainLine(String line) {
    this.line = line;
  }

  static Optional<ParsedLine> read(String line) {
    try {
      return Optional.of(new PlainLine(line).record());
    } catch (NotPlain | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ParsedLine record() throws NotPlain {
    expect("{\"at\":");
    Instant at = instant(text());
    expect(",\"body\":");
    String body = text();
    expect(",\"boot\":");
    String boot = text();
    expect(",\"by\":");
    String by = text();
    expect(",\"clk\":");
    String clock = text();
    expect(",\"keys\":{");
    Map<String, String> keys = keys();
    expect(",\"mono\":");
    long mono = number();
    expect(",\"seq\":");
    long seq = number();
    expect(",\"type\":");
    String type = text();
    expect(",\"v\":");
    long version = number();
    expect("}");
    require(next == line.length() && version >= 1);
    require(clock.equals("ntp") || clock.equals("rtc") || clock.equals("free"));
    require(isHash(body));
    return new ParsedLine(seq, type, version, new Actor(by), at, clock, mono, boot, keys, body);
  }

  /** Whether it is the one text that base64 has for some 32 bytes. */
  private static boolean isHash(String text) {
    if (text.length() != HASH_LETTERS || text.charAt(HASH_LETTERS - 1) != '=') {
      return false;
    }
    int last = 0;
    for (int i = 0; i < HASH_LETTERS - 1; i++) {
      last = base64(text.charAt(i));
      if (last < 0) {
        return false;
      }
    }
    return (last & 3) == 0;
  }

  /** The value of a letter of base64; below 0 for what is none. */
  private static int base64(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (digit(c)) {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  private static void require(boolean plain) throws NotPlain {
    if (!plain) {
      throw new NotPlain();
    }
  }

  private void expect(String words) throws NotPlain {
    require(line.startsWith(words, next));
    next += words.length();
  }

  private String text() throws NotPlain {
    expect("\"");
    int end = line.indexOf('"', next);
    require(end >= 0);
    for (int i = next; i < end; i++) {
      char c = line.charAt(i);
      require(c >= 0x20 && c < 0x7f && c != '\\');
    }
    String text = line.substring(next, end);
    next = end + 1;
    return text;
  }

  /** Ascending, so that none comes twice. */
  private Map<String, String> keys() throws NotPlain {
    Map<String, String> keys = new TreeMap<>();
    if (line.startsWith("}", next)) {
      next++;
      return keys;
    }
    String before = "";
    do {
      String name = text();
      require(name.compareTo(before) > 0 && name.indexOf(' ') < 0);
      expect(":");
      keys.put(name, text());
      before = name;
    } while (separated());
    return keys;
  }

  private boolean separated() throws NotPlain {
    boolean more = line.startsWith(",", next);
    expect(more ? "," : "}");
    return more;
  }

  private long number() throws NotPlain {
    int start = next;
    long value = 0;
    while (next < line.length() && digit(line.charAt(next))) {
      value = 10 * value + line.charAt(next++) - '0';
      require(next - start <= DIGITS);
    }
    require(next > start && (line.charAt(start) != '0' || next == start + 1));
    return value;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Instant instant(String at) throws NotPlain {
    require(at.length() == AT.length());
    for (int i = 0; i < at.length(); i++) {
      require(AT.charAt(i) == 'd' ? digit(at.charAt(i)) : at.charAt(i) == AT.charAt(i));
    }
    int year = Integer.parseInt(at, 0, 4, 10);
    require(year > 0);
    return LocalDate.of(year, Integer.parseInt(at, 5, 7, 10), Integer.parseInt(at, 8, 10, 10))
        .atTime(
            Integer.parseInt(at, 11, 13, 10),
            Integer.parseInt(at, 14, 16, 10),
            Integer.parseInt(at, 17, 19, 10),
            Integer.parseInt(at, 20, 23, 10) * 1_000_000)
        .toInstant(ZoneOffset.UTC);
  }
}
