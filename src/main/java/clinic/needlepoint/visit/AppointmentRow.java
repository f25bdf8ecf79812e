package clinic.needlepoint.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One sound row of the file.
 *
 * @param practitioner the pseudonym that the staff code stands for
 * @param sequence the number of the last change, where the file counts changes
 * @param elsewhere the clinic where it is, when it is not this one
 */
record AppointmentRow(
    ImportPlace place,
    String appointment,
    PatientRow patient,
    Instant dueAt,
    String practitioner,
    TreatmentType treatment,
    boolean cancelled,
    OptionalInt sequence,
    Optional<String> elsewhere)
    implements ImportedRow {

  /** At this clinic, from where changes are not counted. */
  AppointmentRow(
      ImportPlace place,
      String appointment,
      PatientRow patient,
      Instant dueAt,
      String practitioner,
      TreatmentType treatment,
      boolean cancelled) {
    this(
        place,
        appointment,
        patient,
        dueAt,
        practitioner,
        treatment,
        cancelled,
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Who comes, as the clinic's own system says. */
  record PatientRow(String reference, PersonName name, LocalDate birth, Reach reach) {
    /** Of whom nothing is said about how to reach them. */
    PatientRow(String reference, PersonName name, LocalDate birth) {
      this(reference, name, birth, Reach.UNSAID);
    }

    @Override
    public String toString() {
      return reference;
    }
  }

  /**
   * How to reach them. Empty where the file does not say; an empty text where it says that there is
   * none.
   */
  record Reach(Optional<String> phone, Optional<String> email) {
    static final Reach UNSAID = new Reach(Optional.empty(), Optional.empty());

    /** These, and the others' where nothing is said. */
    Reach over(Reach other) {
      return new Reach(phone.or(other::phone), email.or(other::email));
    }

    @Override
    public String toString() {
      return "Reach";
    }
  }
}
