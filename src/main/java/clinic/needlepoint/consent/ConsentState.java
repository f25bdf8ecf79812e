package clinic.needlepoint.consent;

import java.time.Instant;

/** Whether a patient agreed to what is planned. */
public sealed interface ConsentState {
  /** No decision that counts today. */
  record Missing() implements ConsentState {}

  /**
   * Signed for this treatment in the form's version of today.
   *
   * @param form the form's id, such as "standard"
   */
  record Signed(String form, int version, Instant at) implements ConsentState {}

  /** The patient said no; a record like any other. */
  record Declined(Instant at) implements ConsentState {}

  /** Signed in a version that is no longer the one in force, or for another treatment. */
  record Outdated(String form, int version) implements ConsentState {}

  /** Signed longer ago than a consent is valid, or by whom age no longer lets speak. */
  record Lapsed(Instant signedAt) implements ConsentState {}

  /** Signed, and then taken back. */
  record Withdrawn(Instant at) implements ConsentState {}
}
