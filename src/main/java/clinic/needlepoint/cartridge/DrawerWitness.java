package clinic.needlepoint.cartridge;

import java.time.Instant;

/** The sensors in the slots of the cartridge drawer, if the kiosk has them. */
public interface DrawerWitness {
  /** Whether a pack that leaves the drawer would be seen now. */
  boolean watches();

  /** How many slots were emptied after {@code from} and not after {@code to}. */
  int emptiedBetween(Instant from, Instant to);
}
