package clinic.needlepoint.aftercare;

import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.Visit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody whose treatment is over.
 *
 * @param day of the treatment, in the clinic's zone
 * @param paper what they were handed last; empty while they have none
 */
public record Treated(
    TreatmentSession session, Visit visit, LocalDate day, Optional<HandedOver> paper) {}
