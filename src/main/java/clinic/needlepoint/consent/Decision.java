package clinic.needlepoint.consent;

import clinic.needlepoint.visit.TreatmentType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A decision as it was made.
 *
 * @param treatment what was planned at the time
 * @param sha256 of the document that was shown
 * @param typedName where it was signed so
 * @param zone the clinic's, in which {@code at} is to be read
 */
public record Decision(
    String form,
    int version,
    TreatmentType treatment,
    String sha256,
    boolean signed,
    Optional<DeclineReason> reason,
    Optional<String> typedName,
    Instant at,
    ZoneId zone) {
  @Override
  public String toString() {
    return "Decision[" + form + "-" + version + "]";
  }
}
