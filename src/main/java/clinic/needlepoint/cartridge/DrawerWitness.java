package clinic.needlepoint.cartridge;

import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;

/** The sensors in the slots of the cartridge drawer, if the kiosk has them. */
public interface DrawerWitness {
  /** Whether a pack that leaves the drawer would be seen now. */
  boolean watches();

  /** How many slots were emptied after {@code from} and not after {@code to}. */
  int emptiedBetween(Instant from, Instant to);

  /** Hears of a scan, in its transaction: a cartridge should leave a slot about now. */
  default void scanned(SessionNumber session, Instant at, boolean accepted) {
    // Without sensors nobody compares.
  }
}
