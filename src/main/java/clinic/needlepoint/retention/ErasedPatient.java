package clinic.needlepoint.retention;

import clinic.needlepoint.visit.PatientId;
import java.time.Instant;

/**
 * A pseudonym that stands for nobody any more.
 *
 * @param by the pseudonym of the member of staff
 */
record ErasedPatient(PatientId patient, Instant at, String by) {
  /** One line of the list: three words. */
  String line() {
    return patient.value() + " " + at + " " + by;
  }

  /**
   * @throws IllegalArgumentException when it is not such a line
   */
  static ErasedPatient of(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 3) {
      throw new IllegalArgumentException("A line has a pseudonym, a time and who erased it.");
    }
    try {
      return new ErasedPatient(new PatientId(words[0]), Instant.parse(words[1]), words[2]);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("The time is not one.", e);
    }
  }
}
