package clinic.needlepoint.udi;

import clinic.needlepoint.udi.Content.Fault;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the GS1 syntax dictionary.
 *
 * @param ai the application identifier, 2 to 4 digits
 * @param shortest fewest characters of the value
 * @param longest most characters of the value
 * @param selfDelimiting true when the length is known from the AI alone, so that no separator
 *     follows
 * @param needs alternatives, each a set of AIs that must all be there; empty when nothing is needed
 * @param excludes AIs that may not be in the same code
 */
record ElementRule(
    String ai,
    Content content,
    int shortest,
    int longest,
    boolean selfDelimiting,
    List<Set<String>> needs,
    Set<String> excludes) {

  /** A row of a length known from the AI. */
  static ElementRule fixed(String ai, Content content, int length) {
    return new ElementRule(ai, content, length, length, true, List.of(), Set.of());
  }

  /** A row that ends with a separator or with the code. */
  static ElementRule separated(String ai, Content content, int shortest, int longest) {
    return new ElementRule(ai, content, shortest, longest, false, List.of(), Set.of());
  }

  /**
   * The same row with its companions, written as in the dictionary: "01,02" any of them, "00+02"
   * both.
   */
  ElementRule needing(String dictionary) {
    List<Set<String>> alternatives =
        Arrays.stream(dictionary.split(",", -1)).map(a -> Set.of(a.split("\\+", -1))).toList();
    return new ElementRule(ai, content, shortest, longest, selfDelimiting, alternatives, excludes);
  }

  ElementRule excluding(String... others) {
    return new ElementRule(ai, content, shortest, longest, selfDelimiting, needs, Set.of(others));
  }

  /** The first rule of length or content that the value breaks, or null. */
  @Nullable Fault check(String value, Year reference) {
    if (value.isEmpty()) {
      return new Fault(ReasonCode.EMPTY_VALUE, 0);
    }
    if (value.length() < shortest) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, value.length());
    }
    if (value.length() > longest) {
      return new Fault(ReasonCode.VALUE_TOO_LONG, longest);
    }
    return content.check(value, reference);
  }
}
