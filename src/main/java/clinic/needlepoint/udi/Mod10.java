package clinic.needlepoint.udi;

/**
 * The check digit of GTIN and SSCC: weights 3, 1, 3 ... from the right (GS1 General Specifications
 * 7.9).
 */
final class Mod10 {
  private Mod10() {}

  /** True when the text is digits only and its last digit is the check digit of the others. */
  static boolean holds(CharSequence digits) {
    int sum = 0;
    int last = digits.length() - 1;
    for (int i = 0; i <= last; i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += (last - i) % 2 == 0 ? digit : 3 * digit;
    }
    return last > 0 && sum % 10 == 0;
  }
}
