package clinic.needlepoint.visit;

import java.util.List;

/** Where somebody was before. */
public interface PastVisits {
  /** The earlier visits of the same patient to which they came, the latest first. */
  List<VisitId> before(VisitId visit);
}
