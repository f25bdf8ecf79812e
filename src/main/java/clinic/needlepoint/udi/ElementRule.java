package clinic.needlepoint.udi;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of the table.
 *
 * @param ai the application identifier, 2 to 4 digits
 * @param number the same as a number of four digits, zeros on the right: 2100 for 21
 * @param selfDelimiting true when the length is known from the AI alone, so that no separator
 *     follows
 * @param attribute it may stand in the query of a Digital Link
 * @param shortest fewest characters of the value
 * @param longest most characters of the value
 * @param needs alternatives, each of elements that must all be there; empty when nothing is needed
 * @param excludes elements that may not be in the same code
 * @param paths the orders of qualifiers that may follow it in a Digital Link; empty when it is no
 *     key
 */
record ElementRule(
    String ai,
    int number,
    boolean selfDelimiting,
    boolean attribute,
    List<Part> parts,
    int shortest,
    int longest,
    List<List<ElementRange>> needs,
    List<ElementRange> excludes,
    List<List<String>> paths) {

  /** The first rule of length or content that the characters break, or null. */
  @Nullable Fault check(String text, int from, int to, Year reference) {
    int length = to - from;
    if (length == 0) {
      return new Fault(ReasonCode.EMPTY_VALUE, from);
    }
    if (length > longest) {
      return new Fault(ReasonCode.VALUE_TOO_LONG, from + longest);
    }
    int at = from;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int end = Math.min(at + part.longest(), to);
      Fault fault = part.optional() && end == at ? null : part.check(text, at, end, reference);
      if (fault != null) {
        return fault;
      }
      at = end;
    }
    return null;
  }

  /** True when the content can be checked for more than its kind of characters. */
  boolean telling() {
    return parts.stream().anyMatch(part -> !part.checks().isEmpty());
  }
}
