package clinic.needlepoint.aftercare;

import clinic.needlepoint.visit.Patient;
import java.time.Instant;

/** Somebody who waits for a copy of their records, and since when. */
public record OwnRecordsRequest(Patient patient, Instant at) {}
