package clinic.needlepoint.udi;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All elements by their AI, found without making a string. */
final class ApplicationIdentifiers {
  private static final int NUMBERS = 10_000;

  private static final List<ElementRule> ALL = ElementTable.read();

  private static final @Nullable ElementRule[] BY_NUMBER = new @Nullable ElementRule[NUMBERS];

  /** The first two digits of an AI tell how many it has (GS1 General Specifications 7.8.2). */
  private static final int[] LENGTH_BY_FIRST_TWO = new int[100];

  /** The fewest characters that an element with these first two digits takes, itself included. */
  private static final int[] FEWEST_BY_FIRST_TWO = new int[100];

  static {
    Arrays.fill(FEWEST_BY_FIRST_TWO, Integer.MAX_VALUE);
    for (ElementRule rule : ALL) {
      BY_NUMBER[rule.number()] = rule;
      int firstTwo = Characters.pair(rule.ai(), 0);
      LENGTH_BY_FIRST_TWO[firstTwo] = rule.ai().length();
      FEWEST_BY_FIRST_TWO[firstTwo] =
          Math.min(FEWEST_BY_FIRST_TWO[firstTwo], rule.ai().length() + rule.shortest());
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

  /** False when no element can start here, be it only for want of characters before {@code to}. */
  static boolean hasRoomFor(String text, int from, int to) {
    if (to - from < 3) {
      return false;
    }
    int first = text.charAt(from) - '0';
    int second = text.charAt(from + 1) - '0';
    boolean digits = first >= 0 && first <= 9 && second >= 0 && second <= 9;
    return digits && to - from >= FEWEST_BY_FIRST_TWO[first * 10 + second];
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
    int number = Characters.pair(text, from) * 100;
    if (to - from > 2) {
      char third = text.charAt(from + 2);
      char fourth = to - from > 3 ? text.charAt(from + 3) : '0';
      if (!Characters.isDigit(third) || !Characters.isDigit(fourth)) {
        return null;
      }
      number += (third - '0') * 10 + (fourth - '0');
    }
    return BY_NUMBER[number];
  }
}
