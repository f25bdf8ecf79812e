package clinic.needlepoint.export;

import clinic.needlepoint.audit.RecordLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the procedure log: a cartridge scan within a session, or a session without any.
 *
 * @param record the number of the record that opened the session
 * @param clock who vouches for the time: "ntp", "rtc" or "free"
 * @param practitioner staff pseudonym
 * @param patient patient pseudonym
 * @param scan the number of the scan's record, empty without one
 * @param device device identifier, empty where the scan did not tell
 * @param expires ISO date, or empty
 * @param verdict the verdict's word, empty without a scan
 * @param witness who saw it into the sharps bin: "beam" or "attested", or empty
 * @param struck which of these records were struck and why, or erased
 */
record ProcedureRow(
    String session,
    long record,
    Instant at,
    String clock,
    String practitioner,
    String patient,
    String scan,
    String device,
    String lot,
    String serial,
    String expires,
    String verdict,
    Optional<Instant> disposedAt,
    String witness,
    String struck) {

  List<String> cells(Offsets offsets) {
    return List.of(
        session,
        String.valueOf(record),
        RecordLine.at(at),
        offsets.clinic(at),
        clock,
        practitioner,
        patient,
        scan,
        device,
        lot,
        serial,
        expires,
        verdict,
        disposedAt.map(RecordLine::at).orElse(""),
        witness,
        struck);
  }
}
