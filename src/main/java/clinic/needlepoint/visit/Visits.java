package clinic.needlepoint.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Today's visits. Writes of the patient's screen need the claim that identification gave. */
public interface Visits {
  Optional<Visit> find(VisitId visit);

  /** The visits due on that day in the clinic's zone, cancelled ones left out, in order of time. */
  List<Visit> on(LocalDate day);

  /**
   * Checks, in the caller's transaction, that this screen may still write.
   *
   * @throws ClaimLost when the visit goes on at another screen
   */
  void require(Claim claim);

  /**
   * The next visit that this screen may write into and that its patient did not finish: of several
   * appointments of a day all arrive together.
   */
  Optional<Visit> unfinished(Claim claim);

  /** The patient is done with this visit at the kiosk: takes a seat. Idempotent. */
  void seat(Claim claim);
}
