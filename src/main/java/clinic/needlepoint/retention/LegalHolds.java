package clinic.needlepoint.retention;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.PatientId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds that keep a person's records however old they get. Each step is a record. */
@Service
public class LegalHolds {
  private final JdbcLegalHolds rows;
  private final AuditLog log;
  private final Timekeeper timekeeper;
  private final Sites sites;

  LegalHolds(JdbcLegalHolds rows, AuditLog log, Timekeeper timekeeper, Sites sites) {
    this.rows = rows;
    this.log = log;
    this.timekeeper = timekeeper;
    this.sites = sites;
  }

  /** Does nothing while another hold stands: it keeps just as much. */
  @Transactional
  public void place(PatientId patient, HoldReason reason, StaffMember by) {
    Stamp now = required(by);
    if (rows.inForce(patient).isEmpty()) {
      rows.place(patient, new LegalHold(reason, now.at(), by.pseudonym()));
      record(RetentionRecords.PLACED, patient, reason, by);
    }
  }

  /** Does nothing when there is none. */
  @Transactional
  public void lift(PatientId patient, StaffMember by) {
    Stamp now = required(by);
    Optional<LegalHold> hold = rows.inForce(patient);
    if (hold.isPresent()) {
      rows.lift(patient, now.at(), by.pseudonym());
      record(RetentionRecords.LIFTED, patient, hold.get().reason(), by);
    }
  }

  private Stamp required(StaffMember by) {
    Stamp now = timekeeper.now();
    by.require(Permission.ERASE_PERSONS, LocalDate.ofInstant(now.at(), sites.require().zone()));
    return now;
  }

  private void record(RecordType type, PatientId patient, HoldReason reason, StaffMember by) {
    log.append(
        AuditEntry.of(type, by.actor())
            .with("patient", patient.value())
            .with("reason", reason.word()));
  }
}
