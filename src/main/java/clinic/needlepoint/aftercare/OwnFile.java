package clinic.needlepoint.aftercare;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.consent.KeptDecision;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.screening.UnfinishedScreenings;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.KeptPatients;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that is kept of one person at one moment.
 *
 * @param booked what is kept of each visit's appointment
 * @param unfinished answers that were never handed in
 * @param log every record whose body concerns them, as written, in order
 * @param name the name behind a staff pseudonym
 */
record OwnFile(
    Site site,
    Instant made,
    OwnRecords.IdentityCheck check,
    StaffMember by,
    Patient person,
    KeptPatients.Reached reached,
    List<Visit> visits,
    Map<VisitId, KeptPatients.Booking> booked,
    List<UnfinishedScreenings.Said> unfinished,
    List<KeptDecision> decisions,
    List<PermissionState> choices,
    List<Treatment> treatments,
    List<HandedOver> papers,
    List<Problem> problems,
    List<AuditRecord> log,
    UnaryOperator<String> name) {

  /** A session with what was used in it. */
  record Treatment(TreatmentSession session, List<BodyArea> areas, List<CartridgeUse> cartridges) {}

  List<AuditRecord> of(String type) {
    return log.stream().filter(record -> record.type().equals(type)).toList();
  }

  /** Those of a type that a header ties to the same visit. */
  List<AuditRecord> of(String type, String visit) {
    return of(type).stream().filter(record -> record.text("visit").equals(visit)).toList();
  }

  /** What was read, and by whom it was talked about, before and after a treatment. */
  List<AuditRecord> read() {
    return log.stream().filter(record -> record.type().startsWith("education.")).toList();
  }

  /** The numbers of the records whose header names this. */
  List<Long> records(String key, String value) {
    return log.stream()
        .filter(record -> value.equals(record.keys().get(key)))
        .map(AuditRecord::seq)
        .toList();
  }

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return "OwnFile[" + person.id() + "]";
  }
}
