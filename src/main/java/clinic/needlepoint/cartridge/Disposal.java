package clinic.needlepoint.cartridge;

import java.time.Instant;

/**
 * A used cartridge's end.
 *
 * @param bin the sharps bin, such as "1"
 * @param by the staff pseudonym
 */
public record Disposal(String bin, DisposalWitness witness, Instant at, String by) {}
