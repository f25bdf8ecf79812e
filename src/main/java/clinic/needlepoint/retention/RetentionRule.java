package clinic.needlepoint.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/**
 * How long somebody says that records must be kept.
 *
 * @param keep counted from the last record of the kind
 * @param source who says so, for people to read
 */
public record RetentionRule(String id, Set<RecordKind> kinds, Period keep, String source) {
  public RetentionRule {
    kinds = Set.copyOf(kinds);
  }

  /** The last day on which the records must still be there. */
  LocalDate until(LocalDate last) {
    return last.plus(keep);
  }
}
