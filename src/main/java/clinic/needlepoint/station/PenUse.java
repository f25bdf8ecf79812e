package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Optional;

/**
 * A pen in a session, with a new sleeve on it.
 *
 * @param session the session's number
 * @param attested why a named person said that it is ready where nobody could tell
 * @param by the pseudonym of who took it and put the sleeve on
 * @param ended when the session was over or took another pen: from then on the pen is dirty
 */
public record PenUse(
    String pen,
    String session,
    Optional<String> attested,
    Instant takenAt,
    String by,
    Optional<Instant> ended) {}
