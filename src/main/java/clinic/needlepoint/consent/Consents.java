package clinic.needlepoint.consent;

import clinic.needlepoint.visit.VisitId;
import java.util.Optional;

/** The consent decisions of visits, as committed. */
public interface Consents {
  ConsentState stateOf(VisitId visit);

  /** The newest decision, for staff: when, what it means, and why not if the patient said. */
  Optional<Decision> latest(VisitId visit);
}
