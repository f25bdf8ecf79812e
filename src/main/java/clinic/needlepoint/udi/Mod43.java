package clinic.needlepoint.udi;

/**
 * The check character of HIBC symbols: the values of all characters before it, summed modulo 43
 * (HIBC Supplier Labeling Standard, appendix B).
 */
final class Mod43 {
  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

  private Mod43() {}

  /** True for the 43 characters an HIBC symbol may hold: no small letters. */
  static boolean has(char c) {
    return CHARACTERS.indexOf(c) >= 0;
  }

  /** The check character of the range, which holds only characters that may be there. */
  static char of(String text, int from, int to) {
    int sum = 0;
    for (int at = from; at < to; at++) {
      sum += CHARACTERS.indexOf(text.charAt(at));
    }
    return CHARACTERS.charAt(sum % CHARACTERS.length());
  }
}
