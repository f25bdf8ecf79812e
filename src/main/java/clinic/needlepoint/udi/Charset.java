package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * What the characters of a part may be; the numbers are those of the GS1 General Specifications.
 */
enum Charset {
  DIGITS("0123456789"),
  /** Set 82: letters, digits and twenty signs; neither space nor caret. */
  TEXT(Charset.UPPER + Charset.LOWER + "0123456789!\"%&'()*+,-./:;<=>?_"),
  /** Set 39: what a component or part number is made of. */
  PLAIN(Charset.UPPER + "0123456789#-/"),
  /** Set 64: URL-safe base64, RFC 4648. */
  BASE64(Charset.UPPER + Charset.LOWER + "0123456789-_=");

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

  /** One bit for each ASCII character: those below 64, and the others. */
  private final long low;

  private final long high;

  Charset(String characters) {
    long below = 0;
    long above = 0;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      below |= c < Long.SIZE ? 1L << c : 0;
      above |= c < Long.SIZE ? 0 : 1L << (c - Long.SIZE);
    }
    this.low = below;
    this.high = above;
  }

  boolean has(char c) {
    if (c < Long.SIZE) {
      return (low >>> c & 1) != 0;
    }
    return c < 2 * Long.SIZE && (high >>> (c - Long.SIZE) & 1) != 0;
  }

  /** Index of the first character of the range that does not belong, or -1. */
  int firstOther(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!has(text.charAt(at))) {
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
