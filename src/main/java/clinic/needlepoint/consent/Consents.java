package clinic.needlepoint.consent;

import clinic.needlepoint.visit.VisitId;

/** The consent decisions of visits, as committed. */
public interface Consents {
  ConsentState stateOf(VisitId visit);
}
