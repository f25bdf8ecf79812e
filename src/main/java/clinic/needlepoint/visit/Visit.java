package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.Optional;

/**
 * An appointment of today and what became of it.
 *
 * @param initials for screens of staff, such as "M. K."
 * @param reference the patient's number in the clinic's own system
 * @param practitioner the staff pseudonym the appointment is with
 * @param dueAt when the appointment begins
 * @param arrivedAt when the patient checked in at the kiosk
 * @param seatedAt when the patient finished at the kiosk
 */
public record Visit(
    VisitId id,
    PatientId patient,
    String initials,
    String reference,
    String practitioner,
    TreatmentType treatment,
    Instant dueAt,
    Optional<Instant> arrivedAt,
    Optional<Instant> seatedAt) {}
