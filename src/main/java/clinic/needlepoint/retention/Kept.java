package clinic.needlepoint.retention;

import java.time.LocalDate;

/**
 * What the log holds of a person, of one kind.
 *
 * @param records at least one
 * @param last the clinic's day of the newest of them; today where its clock was not to be trusted
 *     and nothing later says better
 * @param rule the one that keeps it longest
 */
public record Kept(RecordKind kind, int records, LocalDate last, RetentionRule rule) {
  /** The last day on which it must still be there. */
  public LocalDate until() {
    return rule.until(last);
  }
}
