package clinic.needlepoint.screening;

import clinic.needlepoint.visit.VisitId;

/** The screenings of visits, as committed. */
public interface Screenings {
  ScreeningState stateOf(VisitId visit);
}
