package clinic.needlepoint.udi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All elements by their AI, found without making a string. */
final class ApplicationIdentifiers {
  private static final int NUMBERS = 10_000;

  private static final List<ElementRule> ALL = ElementTable.read();

  private static final @Nullable ElementRule[] BY_NUMBER = new @Nullable ElementRule[NUMBERS];

  /** The first two digits of an AI tell how many it has (GS1 General Specifications 7.8.2). */
  private static final int[] LENGTH_BY_FIRST_TWO = new int[100];

  static {
    for (ElementRule rule : ALL) {
      BY_NUMBER[rule.number()] = rule;
      LENGTH_BY_FIRST_TWO[Characters.pair(rule.ai(), 0)] = rule.ai().length();
    }
  }

  private ApplicationIdentifiers() {}

  /** The rule whose AI starts at this character and ends before {@code to}, or null. */
  static @Nullable ElementRule startingAt(String text, int from, int to) {
    if (from + 2 > to
        || !Characters.isDigit(text.charAt(from))
        || !Characters.isDigit(text.charAt(from + 1))) {
      return null;
    }
    int length = LENGTH_BY_FIRST_TWO[Characters.pair(text, from)];
    return length > 0 && from + length <= to ? whole(text, from, from + length) : null;
  }

  /** The rule whose AI is exactly these characters, or null. */
  static @Nullable ElementRule exactly(String text, int from, int to) {
    ElementRule rule = startingAt(text, from, to);
    return rule != null && rule.ai().length() == to - from ? rule : null;
  }

  /** The rule of this AI, which the table is known to have. */
  static ElementRule of(String ai) {
    ElementRule rule = exactly(ai, 0, ai.length());
    if (rule == null) {
      throw new IllegalArgumentException("There is no element " + ai);
    }
    return rule;
  }

  /** All of them, in the order of their AIs. */
  static List<ElementRule> all() {
    return ALL;
  }

  private static @Nullable ElementRule whole(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < from + ElementRange.DIGITS; at++) {
      int digit = at < to ? text.charAt(at) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = number * 10 + digit;
    }
    return BY_NUMBER[number];
  }
}
