package clinic.needlepoint.aftercare;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Patients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who asked at the kiosk for a copy of their records. Handing it over ends the wait. */
@Service
public class OwnRecordsRequests {
  private final JdbcOwnRecordsRequests rows;
  private final Patients patients;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OwnRecordsRequests(
      JdbcOwnRecordsRequests rows,
      Patients patients,
      AuditLog log,
      Sites sites,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.patients = patients;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.events = events;
  }

  /** Notes that whoever has this paper asks. Who waits already waits once. */
  @Transactional
  public void ask(HandedOver paper) {
    if (!rows.ask(paper.patient(), paper.visit(), clock.instant())) {
      return;
    }
    log.append(
        AuditEntry.of(AftercareRecords.RECORDS_ASKED, Actor.PATIENT)
            .key("visit", String.valueOf(paper.visit().value()))
            .with("patient", paper.patient().value())
            .with("code", paper.id()));
    events.publishEvent(new AftercareChanged());
  }

  /**
   * Those who wait, the longest first.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever may not hand records out
   */
  public List<OwnRecordsRequest> open(StaffMember by) {
    by.require(
        Permission.HAND_OUT_RECORDS, LocalDate.ofInstant(clock.instant(), sites.require().zone()));
    return rows.open().stream()
        .flatMap(asked ->
            patients.find(asked.patient()).stream()
                .map(patient -> new OwnRecordsRequest(patient, asked.at())))
        .toList();
  }

  /** How many wait. */
  public int count() {
    return rows.open().size();
  }
}
