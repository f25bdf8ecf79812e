package clinic.needlepoint.visit;

/**
 * Recognises a patient at this kiosk. Whoever is not recognised is told so after the same time, so
 * that the time tells nothing; an arrival waits for nothing. Every try counts for one throttle.
 * Call it outside a transaction.
 */
public interface Identification {
  /** Looks for the one person with an appointment about now to whom both fit. */
  IdentificationResult identify(DateOfBirth birth, Initials initials);

  /** Looks for the visit that staff gave this code for. A code is good once. */
  IdentificationResult identify(CheckInCode code);

  /** Tells staff that somebody came without an appointment; the answer is always the same. */
  IdentificationResult walkIn(DateOfBirth birth, Initials initials);
}
