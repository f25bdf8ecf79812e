package clinic.needlepoint.protocol;

import clinic.needlepoint.protocol.ProtocolValue.Approval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One change of a value, which stays to be seen whatever became of it.
 *
 * @param value in the key's unit, between min and max as they were then
 * @param source who says so, in the words of the file or of whoever proposed it
 * @param from the first day it counts, in the clinic's zone
 * @param proposer a pseudonym; empty where the product proposed it
 * @param byLead whether the proposer was a lead
 * @param approval empty while a second person is awaited
 * @param version 1 for a value's first approval, one more with each; empty without one
 */
public record ProtocolChange(
    long id,
    ProtocolKey key,
    int value,
    int min,
    int max,
    String source,
    LocalDate from,
    Optional<String> proposer,
    boolean byLead,
    Instant proposedAt,
    Optional<Approval> approval,
    Optional<Integer> version,
    Optional<Withdrawal> withdrawal) {

  /** Who took it back, by pseudonym, and when. */
  public record Withdrawal(String by, Instant at) {}

  public ProtocolChange {
    ProtocolValue.requireInRange(key, value, min, max);
  }

  /** Whether it neither counts yet nor was taken back. */
  public boolean ahead(LocalDate today) {
    return withdrawal.isEmpty() && (approval.isEmpty() || from.isAfter(today));
  }
}
