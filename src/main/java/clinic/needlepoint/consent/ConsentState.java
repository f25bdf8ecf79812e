package clinic.needlepoint.consent;

import java.time.Instant;

/** Where a visit's consent stands. Only {@link Signed} opens the gate. */
public sealed interface ConsentState {
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
}
