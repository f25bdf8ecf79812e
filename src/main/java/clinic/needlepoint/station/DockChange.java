package clinic.needlepoint.station;

import java.time.Instant;

/**
 * A dock came to a state.
 *
 * @param word of the state, such as "charging" or "fault.blinks"
 */
public record DockChange(String word, Instant at) {}
