package clinic.needlepoint.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * One value of the protocol.
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
   * @param approver the lead's pseudonym
   */
  public record Approval(String approver, Instant at) {}

  public ProtocolValue {
    if (min > max || value < min || value > max) {
      throw new IllegalArgumentException(
          key.word() + " is " + value + ", outside of " + min + " to " + max + ".");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(key.word() + " names no source.");
    }
  }

  public boolean approved() {
    return approval.isPresent();
  }
}
