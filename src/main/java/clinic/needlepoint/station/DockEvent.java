package clinic.needlepoint.station;

import java.time.Instant;

/**
 * A dock came from one state to another, as {@link DockState#word()} says them.
 *
 * @param monoMs of the boot it happened in
 */
record DockEvent(int dock, String before, String after, Instant at, long monoMs) {}
