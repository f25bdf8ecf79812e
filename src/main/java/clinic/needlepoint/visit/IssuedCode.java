package clinic.needlepoint.visit;

import java.time.Instant;

/**
 * A check-in code as it is given away; nobody can read it again later.
 *
 * @param until when it ends unused
 */
public record IssuedCode(CheckInCode code, VisitId visit, Instant until) {}
