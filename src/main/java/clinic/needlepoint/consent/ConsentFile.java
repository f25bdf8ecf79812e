package clinic.needlepoint.consent;

import clinic.needlepoint.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a patient's consent, as staff see it.
 *
 * @param state what counts now
 * @param latest the newest decision for the planned treatment, at whichever visit
 * @param permissions the free choices that were ever made, as they stand
 * @param paperAsked when the patient asked for paper at this visit
 */
public record ConsentFile(
    Visit visit,
    ConsentState state,
    Optional<Decision> latest,
    List<PermissionState> permissions,
    Optional<Instant> paperAsked) {
  public ConsentFile {
    permissions = List.copyOf(permissions);
  }

  /** Whether there is something signed that can be taken back. */
  public boolean mayWithdraw() {
    return latest.filter(Decision::signed).isPresent();
  }
}
