package clinic.needlepoint.consent;

import clinic.needlepoint.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is kept of a patient's consent, as staff see it.
 *
 * @param state what counts now
 * @param here the newest decision at this visit, of whatever treatment
 * @param latest the newest decision for the planned treatment, at whichever visit
 * @param others what was signed for other treatments and not taken back
 * @param permissions the free choices that were ever made, as they stand
 * @param paperAsked when the patient asked for paper at this visit
 */
public record ConsentFile(
    Visit visit,
    ConsentState state,
    Optional<Decision> here,
    Optional<Decision> latest,
    List<Other> others,
    List<PermissionState> permissions,
    Optional<Instant> paperAsked) {

  /**
   * The newest decision for a treatment that is not the planned one.
   *
   * @param state what counts of it now
   */
  public record Other(Decision signed, ConsentState state) {}

  public ConsentFile {
    others = List.copyOf(others);
    permissions = List.copyOf(permissions);
  }

  /** All that is signed and can be taken back, what is planned first. */
  public List<Decision> signed() {
    return Stream.concat(
            latest.filter(Decision::signed).stream(), others.stream().map(Other::signed))
        .toList();
  }

  /** Whether what is planned is signed, so that it can be copied and taken back. */
  public boolean mayWithdraw() {
    return latest.filter(Decision::signed).isPresent();
  }
}
