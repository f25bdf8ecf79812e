package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.ElementRule.fixed;
import static clinic.needlepoint.udi.ElementRule.separated;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application identifiers this version knows: rows of the GS1 Barcode Syntax Dictionary. One
 * more is one more row.
 */
final class ApplicationIdentifiers {
  private static final String ITEM = "01,02,03,8006,8026";

  private static final List<ElementRule> ROWS =
      List.of(
          fixed("00", Content.KEY_WITH_CHECK_DIGIT, 18),
          fixed("01", Content.KEY_WITH_CHECK_DIGIT, 14).excluding("255", "37"),
          fixed("02", Content.KEY_WITH_CHECK_DIGIT, 14).needing("37").excluding("01", "03"),
          separated("10", Content.TEXT, 1, 20).needing(ITEM),
          fixed("11", Content.DATE, 6).needing(ITEM),
          fixed("13", Content.DATE, 6).needing(ITEM),
          fixed("15", Content.DATE, 6).needing(ITEM),
          fixed("17", Content.DATE, 6).needing("01,02,03,255,8006,8026"),
          fixed("20", Content.DIGITS, 2).needing(ITEM),
          separated("21", Content.TEXT, 1, 20).needing("01,03,8006").excluding("235"),
          separated("22", Content.TEXT, 1, 20).needing("01"),
          separated("235", Content.TEXT, 1, 28).needing("01"),
          separated("240", Content.TEXT, 1, 30).needing(ITEM),
          separated("241", Content.TEXT, 1, 30).needing(ITEM),
          separated("250", Content.TEXT, 1, 30).needing("01+21,03+21,8006+21"),
          separated("30", Content.DIGITS, 1, 8).needing("01,02"),
          separated("37", Content.DIGITS, 1, 8).needing("00+02,00+8026"),
          separated("422", Content.DIGITS, 3, 3).needing(ITEM).excluding("426"),
          separated("7003", Content.DATE_TIME, 10, 10).needing("01,02,03"),
          separated("8012", Content.TEXT, 1, 20).needing("01,03,8006"),
          separated("90", Content.TEXT, 1, 30));

  private static final Stream<ElementRule> INTERNAL =
      IntStream.rangeClosed(91, 99)
          .mapToObj(ai -> separated(Integer.toString(ai), Content.TEXT, 1, 90));

  private static final Map<String, ElementRule> BY_AI =
      Stream.concat(ROWS.stream(), INTERNAL)
          .collect(Collectors.toUnmodifiableMap(ElementRule::ai, Function.identity()));

  /** The first two digits of an AI tell how many it has (GS1 General Specifications 7.8.2). */
  private static final int[] LENGTH_BY_FIRST_TWO = lengths();

  private ApplicationIdentifiers() {}

  /** The row whose AI starts at this character, or null when none does. */
  static @Nullable ElementRule startingAt(String text, int from) {
    if (from + 2 > text.length()
        || !Characters.isDigit(text.charAt(from))
        || !Characters.isDigit(text.charAt(from + 1))) {
      return null;
    }
    int length = LENGTH_BY_FIRST_TWO[Gs1Date.pair(text, from)];
    boolean whole = length > 0 && from + length <= text.length();
    return whole ? BY_AI.get(text.substring(from, from + length)) : null;
  }

  /** The row of exactly this AI, or null. */
  static @Nullable ElementRule of(String ai) {
    return BY_AI.get(ai);
  }

  private static int[] lengths() {
    int[] lengths = new int[100];
    BY_AI.keySet().forEach(ai -> lengths[Gs1Date.pair(ai, 0)] = ai.length());
    return lengths;
  }
}
