package clinic.needlepoint.cartridge;

import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;

/** The switches in the slots of the cartridge drawer, if the kiosk has them. */
@FunctionalInterface
interface DrawerWitness {
  /** Hears of a scan, in its transaction: a cartridge should leave a slot about now. */
  void scanned(SessionNumber session, Instant at, boolean accepted);
}
