package clinic.needlepoint.site;

import java.time.Instant;

/**
 * One moment as the kiosk can tell it.
 *
 * @param at wall clock, UTC
 * @param mono CLOCK_BOOTTIME in milliseconds: goes on through suspend, never steps
 * @param boot the kernel's boot id, which says to which boot {@code mono} belongs
 * @param clock who vouches for {@code at}
 */
public record Stamp(Instant at, long mono, String boot, ClockState clock) {}
