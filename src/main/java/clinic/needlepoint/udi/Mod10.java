package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * The check digit of GTIN, SSCC, GLN and the other numeric keys: weights 3, 1, 3 ... from the right
 * (GS1 General Specifications 7.9).
 */
final class Mod10 {
  private Mod10() {}

  /** True when the text is digits only and its last digit is the check digit of the others. */
  static boolean holds(String digits) {
    return holds(digits, 0, digits.length());
  }

  /** The same for a range of it. */
  static boolean holds(String digits, int from, int to) {
    int sum = 0;
    int weight = 1;
    for (int at = to - 1; at >= from; at--) {
      int digit = digits.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += digit * weight;
      weight = 4 - weight;
    }
    return to - from > 1 && sum % 10 == 0;
  }

  static @Nullable Fault check(String digits, int from, int to) {
    return holds(digits, from, to) ? null : new Fault(ReasonCode.CHECK_DIGIT, to - 1);
  }
}
