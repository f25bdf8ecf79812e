package clinic.needlepoint.aftercare;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.consent.KeptDecision;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that is kept of one person at one moment.
 *
 * @param log every record whose body concerns them, as written, in order
 * @param name the name behind a staff pseudonym
 */
record OwnFile(
    Site site,
    Instant made,
    OwnRecords.IdentityCheck check,
    StaffMember by,
    Patient person,
    List<Visit> visits,
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

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return "OwnFile[" + person.id() + "]";
  }
}
