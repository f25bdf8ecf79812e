package clinic.needlepoint.treatment;

import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session in which a recalled cartridge was used.
 *
 * @param patient empty for whoever may not see who it was
 * @param practitioner staff pseudonym
 * @param lots of the recalled cartridges, in the order of their use
 * @param told each time that the patient was told, in order
 */
public record ExposedSession(
    SessionNumber session,
    Optional<PatientId> patient,
    String practitioner,
    Instant openedAt,
    List<String> lots,
    List<Telling> told) {}
