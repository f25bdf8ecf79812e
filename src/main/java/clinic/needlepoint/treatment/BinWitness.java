package clinic.needlepoint.treatment;

import java.time.Instant;

/** The sensor in the sharps bin's throat, if the kiosk has one. */
@FunctionalInterface
interface BinWitness {
  /** Whether something fell in after {@code from} and not after {@code to}. */
  boolean dropSeenBetween(Instant from, Instant to);
}
