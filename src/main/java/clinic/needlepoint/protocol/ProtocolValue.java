package clinic.needlepoint.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One value of the protocol, as it is in force.
 *
 * @param value in the key's unit, between min and max, both included
 * @param source who says so
 * @param note what else is known, perhaps empty
 * @param approval empty while the value is only proposed
 * @param version 0 as proposed, one more with each approval
 */
public record ProtocolValue(
    ProtocolKey key,
    int value,
    int min,
    int max,
    String source,
    String note,
    Optional<Approval> approval,
    int version) {

  /**
   * Who approved it, and when.
   *
   * @param approver the approver's pseudonym
   * @param proposer the pseudonym of who proposed it; empty where the product did
   * @param from the first day it counts
   */
  public record Approval(String approver, Instant at, Optional<String> proposer, LocalDate from) {}

  public ProtocolValue {
    requireInRange(key, value, min, max);
    if (source.isBlank()) {
      throw new IllegalArgumentException(key.word() + " names no source.");
    }
  }

  static void requireInRange(ProtocolKey key, int value, int min, int max) {
    if (min > max || value < min || value > max) {
      throw new IllegalArgumentException(
          key.word() + " is " + value + ", outside of " + min + " to " + max + ".");
    }
  }

  public boolean approved() {
    return approval.isPresent();
  }
}
