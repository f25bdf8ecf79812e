package clinic.needlepoint.station;

import java.time.Instant;

/** A cartridge that fell through the bin's beam. */
public record Drop(int bin, Instant at) {}
