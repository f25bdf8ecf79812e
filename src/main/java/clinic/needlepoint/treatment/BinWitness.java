package clinic.needlepoint.treatment;

import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;

/** The sensor in the sharps bin's throat, if the kiosk has one. */
@FunctionalInterface
interface BinWitness {
  /** Whether something fell in after {@code from} and not after {@code to}. */
  boolean dropSeenBetween(Instant from, Instant to);

  /** A session ended, and not every cartridge it used was seen to fall in. */
  default void notSeen(SessionNumber session, Instant at) {
    // Without a sensor nobody expected it to.
  }
}
