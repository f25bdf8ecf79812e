package clinic.needlepoint.cartridge;

import java.time.Instant;
import java.util.Optional;

/**
 * A recall and how it stands.
 *
 * @param enteredBy staff pseudonym
 * @param asked who asked to lift it; of a lifted one too
 */
public record EnteredRecall(
    RecallId id,
    Recall recall,
    Instant enteredAt,
    String enteredBy,
    Optional<Asked> asked,
    Optional<Lifted> lifted) {

  /** The first half of lifting. */
  public record Asked(Instant at, String by, String reason) {}

  /** The second half, by another person. */
  public record Lifted(Instant at, String by) {}

  public boolean inForce() {
    return lifted.isEmpty();
  }

  /** Whether a second person is being waited for. */
  public boolean waitsForSecond() {
    return inForce() && asked.isPresent();
  }
}
