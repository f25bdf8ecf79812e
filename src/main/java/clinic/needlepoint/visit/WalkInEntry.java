package clinic.needlepoint.visit;

/**
 * What staff enter of somebody without an appointment.
 *
 * @param reference the patient's number in the clinic's own system
 * @param given needed only for a number that is not known here
 * @param family needed only for a number that is not known here
 * @param practitioner a staff code
 * @param seen whether a document was looked at; otherwise the identity stays unconfirmed
 */
public record WalkInEntry(
    String reference,
    String given,
    String family,
    String practitioner,
    TreatmentType treatment,
    boolean seen) {

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return "WalkInEntry";
  }
}
