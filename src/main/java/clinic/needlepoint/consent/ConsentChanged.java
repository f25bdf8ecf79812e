package clinic.needlepoint.consent;

import clinic.needlepoint.visit.VisitId;

/** Something of a visit's consent changed: signed, declined or taken back. Open screens look. */
public record ConsentChanged(VisitId visit) {}
