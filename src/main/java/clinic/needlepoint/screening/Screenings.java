package clinic.needlepoint.screening;

import clinic.needlepoint.visit.VisitId;
import java.util.Optional;

/** The screenings of visits, as committed. */
public interface Screenings {
  ScreeningState stateOf(VisitId visit);

  /** What there is to look at; empty while the patient is still answering. */
  Optional<ScreeningReview> review(VisitId visit);
}
