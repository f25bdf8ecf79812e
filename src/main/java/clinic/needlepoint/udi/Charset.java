package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * What the characters of a part may be; the numbers are those of the GS1 General Specifications.
 */
enum Charset {
  DIGITS(1, "0123456789"),
  /** Set 82: letters, digits and twenty signs; neither space nor caret. */
  TEXT(2, Charset.UPPER + Charset.LOWER + "0123456789!\"%&'()*+,-./:;<=>?_"),
  /** Set 39: what a component or part number is made of. */
  PLAIN(4, Charset.UPPER + "0123456789#-/"),
  /** Set 64: URL-safe base64, RFC 4648. */
  BASE64(8, Charset.UPPER + Charset.LOWER + "0123456789-_=");

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

  private static final int ASCII = 128;

  /** For each ASCII character one bit for each set that has it. */
  private static final byte[] SETS = new byte[ASCII];

  static {
    for (Charset set : values()) {
      set.characters.chars().forEach(c -> SETS[c] |= set.bit);
    }
  }

  private final String characters;
  private final byte bit;

  Charset(int bit, String characters) {
    this.characters = characters;
    this.bit = (byte) bit;
  }

  boolean has(char c) {
    return c < ASCII && (SETS[c] & bit) != 0;
  }

  /** Index of the first character of the range that does not belong, or -1. */
  int firstOther(String text, int from, int to) {
    byte mask = bit;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c >= ASCII || (SETS[c] & mask) == 0) {
        return at;
      }
    }
    return -1;
  }

  /** The first character that does not belong, as a fault, or null. */
  @Nullable Fault check(String text, int from, int to) {
    int other = firstOther(text, from, to);
    return other < 0 ? null : new Fault(ReasonCode.INVALID_CHARACTER, other);
  }
}
