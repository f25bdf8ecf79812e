package clinic.needlepoint.udi;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an element's value. Only the last may be of several lengths.
 *
 * @param shortest fewest characters, when it is there at all
 * @param longest most characters
 * @param optional the value may end before it
 */
record Part(Charset charset, int shortest, int longest, boolean optional, List<Check> checks) {

  /** The first rule that these characters break, or null. */
  @Nullable Fault check(String text, int from, int to, Year reference) {
    if (to - from < shortest) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, to);
    }
    Fault fault = charset.check(text, from, to);
    for (int i = 0; fault == null && i < checks.size(); i++) {
      fault = checks.get(i).check(text, from, to, reference);
    }
    return fault;
  }
}
