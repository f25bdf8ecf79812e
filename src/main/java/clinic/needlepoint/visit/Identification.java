package clinic.needlepoint.visit;

/**
 * Recognises a patient at this kiosk. Every answer takes the same time at least, so that the time
 * tells nothing, and every try counts for one throttle. Call it outside a transaction.
 */
public interface Identification {
  /** Looks for the one person with an appointment about now to whom both fit. */
  IdentificationResult identify(DateOfBirth birth, Initials initials);

  /** Looks for the visit that staff gave this code for. A code is good once. */
  IdentificationResult identify(CheckInCode code);

  /** Tells staff that somebody came without an appointment; the answer is always the same. */
  IdentificationResult walkIn(DateOfBirth birth, Initials initials);
}
