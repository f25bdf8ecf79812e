package clinic.needlepoint.retention;

import java.time.Instant;

/**
 * A person's records are kept, however old they get.
 *
 * @param by the pseudonym of the member of staff who placed it
 */
public record LegalHold(HoldReason reason, Instant at, String by) {}
