package clinic.needlepoint.treatment;

import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.util.List;

/** The sensor in the sharps bin's throat, if the kiosk has one. */
@FunctionalInterface
interface BinWitness {
  /** When something fell in, from then on. */
  List<Instant> dropsSince(Instant from);

  /** A session ended, and not every cartridge it used was seen to fall in. */
  default void notSeen(SessionNumber session, Instant at) {
    // Without a sensor nobody expected it to.
  }
}
