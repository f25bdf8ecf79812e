package clinic.needlepoint.visit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One sound row of the file.
 *
 * @param practitioner the pseudonym that the staff code stands for
 */
record AppointmentRow(
    long line,
    String appointment,
    PatientRow patient,
    Instant dueAt,
    String practitioner,
    TreatmentType treatment,
    boolean cancelled) {

  /** Who comes, as the clinic's own system says. */
  record PatientRow(String reference, PersonName name, LocalDate birth) {
    @Override
    public String toString() {
      return reference;
    }
  }
}
