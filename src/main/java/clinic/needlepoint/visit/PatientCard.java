package clinic.needlepoint.visit;

import java.time.LocalDate;

/**
 * Who stands behind a pseudonym, for paper and screens of those who may see it. Never in a log.
 *
 * @param reference the patient's number in the clinic's own system
 */
public record PatientCard(
    PatientId id, String reference, String given, String family, LocalDate birth) {
  @Override
  public String toString() {
    return "PatientCard";
  }
}
