package clinic.needlepoint.udi;

/** The single characters that mean something in a scan. */
final class Characters {
  /** The separator between elements: ASCII 29, which a scanner sends for FNC1. */
  static final char GS = '\u001d';

  private Characters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean areDigits(String text, int from, int to) {
    return Charset.DIGITS.firstOther(text, from, to) < 0;
  }

  /** The number that two digits write. */
  static int pair(String digits, int at) {
    return (digits.charAt(at) - '0') * 10 + (digits.charAt(at + 1) - '0');
  }

  /** The number that up to nine digits write. */
  static int number(String digits, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      number = number * 10 + (digits.charAt(at) - '0');
    }
    return number;
  }

  /** The text itself, when it has 1 to {@code most} characters of set 82. */
  static String requireSet82(String text, int most, String name) {
    if (text.isEmpty() || text.length() > most) {
      throw new IllegalArgumentException(name + " has 1 to " + most + " characters");
    }
    if (Charset.TEXT.firstOther(text, 0, text.length()) >= 0) {
      throw new IllegalArgumentException(name + " has only letters, digits and common signs");
    }
    return text;
  }
}
