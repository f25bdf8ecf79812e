package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Optional;

/**
 * One sensor line, for the technician.
 *
 * @param name such as "dock1.presence"
 * @param raw what it says now: "active", "inactive" or "unknown"
 * @param believed what is made of it, in the same words
 * @param health "ok", or why it is not believed: "chatters", "contradicts", "stuck", "blocked",
 *     "gone"
 * @param edges how often it changed in the last minute, bounces included
 */
public record LineReport(
    String name,
    String raw,
    String believed,
    String health,
    int edges,
    Optional<Instant> lastChange) {}
