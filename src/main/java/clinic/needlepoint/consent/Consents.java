package clinic.needlepoint.consent;

import clinic.needlepoint.visit.VisitId;
import java.time.Instant;

/** The consent of patients, as committed. */
public interface Consents {
  /** What counts now, of this visit and of the patient's earlier ones. */
  ConsentState stateOf(VisitId visit);

  /**
   * What counts for a treatment that goes on: it ends under the form and the term with which it
   * began, but what is taken back is taken back at once.
   *
   * @param begun when the treatment was opened
   */
  default ConsentState during(VisitId visit, Instant begun) {
    return stateOf(visit);
  }

  /** Whether the patient asked at this visit to read and sign on paper, and has not signed yet. */
  default boolean paperWanted(VisitId visit) {
    return false;
  }
}
