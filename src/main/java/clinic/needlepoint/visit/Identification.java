package clinic.needlepoint.visit;

/** Recognises a patient at this kiosk by two things they type. */
public interface Identification {
  /**
   * Looks for the one person with an appointment about now to whom both fit. Every answer takes the
   * same time at least, so that the time tells nothing. Call it outside a transaction.
   */
  IdentificationResult identify(DateOfBirth birth, Initials initials);
}
