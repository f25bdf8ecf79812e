package clinic.needlepoint.udi;

/** Which characters a GS1 element string may hold. */
final class Characters {
  /** The separator between elements: ASCII 29, which a scanner sends for FNC1. */
  static final char GS = '\u001d';

  private static final String SET_82_SIGNS = "!\"%&'()*+,-./:;<=>?_";

  private Characters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * GS1 AI encodable character set 82: letters, digits and twenty signs; neither space nor caret.
   */
  static boolean isSet82(char c) {
    return isDigit(c)
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || SET_82_SIGNS.indexOf(c) >= 0;
  }

  /** Index of the first character that is no digit, or -1. */
  static int firstNonDigit(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the first character outside set 82, or -1. */
  static int firstOutsideSet82(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSet82(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The text itself, when it has 1 to {@code most} characters of set 82. */
  static String requireSet82(String text, int most, String name) {
    if (text.isEmpty() || text.length() > most) {
      throw new IllegalArgumentException(name + " has 1 to " + most + " characters");
    }
    if (firstOutsideSet82(text) >= 0) {
      throw new IllegalArgumentException(name + " has only letters, digits and common signs");
    }
    return text;
  }
}
