package clinic.needlepoint.visit;

import java.time.LocalDate;

/**
 * A person as the clinic's own system names them.
 *
 * @param reference what that system calls them
 * @param given as written there
 * @param family as written there
 */
public record Patient(
    PatientId id, String reference, String given, String family, LocalDate birth) {

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return id.value();
  }
}
