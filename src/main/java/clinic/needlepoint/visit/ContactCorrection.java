package clinic.needlepoint.visit;

import java.time.Instant;

/**
 * What a patient says is right now, waiting for staff.
 *
 * @param was empty where nothing was known
 */
public record ContactCorrection(
    PatientId patient,
    String reference,
    String initials,
    ContactKind kind,
    String was,
    String said,
    Instant at) {

  /** What identifies a person is not printed. */
  @Override
  public String toString() {
    return "ContactCorrection";
  }
}
