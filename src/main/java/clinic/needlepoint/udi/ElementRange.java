package clinic.needlepoint.udi;

/**
 * An element or all of a pattern, such as 31nn, by the numbers of {@link ElementRule#number()}.
 *
 * @param first of the range
 * @param last of the range, itself in it
 */
record ElementRange(int first, int last) {
  /**
   * AIs are two to four digits, and no shorter one begins a longer one: filled up they are unique.
   */
  static final int DIGITS = 4;

  static ElementRange of(String pattern) {
    return new ElementRange(
        number(pattern.replace('n', '0')),
        number(pattern.contains("n") ? pattern.replace('n', '9') : pattern));
  }

  static int number(String ai) {
    return Integer.parseInt(ai + "0".repeat(DIGITS - ai.length()));
  }

  boolean has(int number) {
    return number >= first && number <= last;
  }
}
