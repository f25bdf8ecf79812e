package clinic.needlepoint.treatment;

import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.Optional;

/**
 * A treatment from the first check to the last cartridge in the bin.
 *
 * @param practitioner the staff pseudonym of who opened it
 * @param stopped when and why it ended early; it is closed only when its cartridges are in the bin
 * @param anotherCartridge how many further cartridges were asked for, each with a reason
 */
public record TreatmentSession(
    SessionNumber number,
    VisitId visit,
    PatientId patient,
    String practitioner,
    TreatmentType treatment,
    Instant openedAt,
    Optional<Stop> stopped,
    Optional<Instant> closedAt,
    int anotherCartridge) {

  /** A treatment that ended early. */
  public record Stop(Instant at, String reason) {}

  /** Whether treatment goes on. */
  public boolean running() {
    return closedAt.isEmpty() && stopped.isEmpty();
  }
}
