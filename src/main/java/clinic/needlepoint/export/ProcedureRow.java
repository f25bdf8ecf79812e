package clinic.needlepoint.export;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the procedure log: a cartridge scan within a session, or a session without any.
 *
 * @param practitioner staff pseudonym
 * @param patient patient pseudonym
 * @param device device identifier, empty where the scan did not tell
 * @param expires ISO date, or empty
 * @param verdict the verdict's word, empty without a scan
 * @param witness who saw it into the sharps bin: "beam" or "attested", or empty
 */
public record ProcedureRow(
    String session,
    Instant at,
    String practitioner,
    String patient,
    String device,
    String lot,
    String serial,
    String expires,
    String verdict,
    Optional<Instant> disposedAt,
    String witness) {}
