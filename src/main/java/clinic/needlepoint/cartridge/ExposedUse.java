package clinic.needlepoint.cartridge;

import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;

/**
 * A cartridge that was opened for a patient.
 *
 * @param at when its pack was opened
 */
public record ExposedUse(SessionNumber session, String lot, Instant at) {}
