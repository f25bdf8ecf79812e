package clinic.needlepoint.station;

import java.time.Instant;

/** A cartridge that was taken from a slot of the drawer. */
public record SlotEmptied(int slot, Instant at) {}
