package clinic.needlepoint.screening;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.VisitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clinician's decisions on what was flagged: one flag, one reason. There is no clearing of all.
 */
@Service
public class ScreeningClearance {
  private final JdbcScreenings rows;
  private final StoredScreenings screenings;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;

  ScreeningClearance(
      JdbcScreenings rows, StoredScreenings screenings, AuditLog log, Sites sites, Clock clock) {
    this.rows = rows;
    this.screenings = screenings;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
  }

  /** What there is to look at; empty while the patient is still answering. */
  public Optional<ScreeningReview> review(VisitId visit) {
    return screenings.review(visit);
  }

  /**
   * Clears one flag. A second time does nothing: the first decision stands.
   *
   * @throws clinic.needlepoint.staff.NotAllowed without a clinician's role and a valid licence
   * @throws IllegalArgumentException when that answer was not flagged
   * @throws IllegalStateException when somebody already decided: no treatment today
   */
  @Transactional
  public void clear(VisitId visit, String question, Reason reason, StaffMember by) {
    requireClinician(by);
    if (rows.stopped(visit).isPresent()) {
      throw new IllegalStateException("No treatment today was already decided");
    }
    if (!flagged(visit, question)) {
      throw new IllegalArgumentException("Not a flag of this visit");
    }
    if (rows.cleared(visit).stream().anyMatch(done -> done.question().equals(question))) {
      return;
    }
    AuditRecord record =
        log.append(reviewed(visit, "cleared", reason, by).with("question", question));
    rows.clear(visit, question, reason, by.pseudonym(), record.at());
  }

  /**
   * Decides: no treatment today. A second time does nothing: the first decision stands.
   *
   * @throws clinic.needlepoint.staff.NotAllowed without a clinician's role and a valid licence
   * @throws IllegalStateException while the patient is still answering
   */
  @Transactional
  public void stop(VisitId visit, Reason reason, StaffMember by) {
    requireClinician(by);
    if (rows.finished(visit).isEmpty()) {
      throw new IllegalStateException("The patient is still answering");
    }
    if (rows.stopped(visit).isPresent()) {
      return;
    }
    AuditRecord record = log.append(reviewed(visit, "stopped", reason, by));
    rows.stop(visit, reason, by.pseudonym(), record.at());
  }

  private void requireClinician(StaffMember by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), sites.require().zone());
    by.require(Permission.CLEAR_FLAGS, today);
  }

  private boolean flagged(VisitId visit, String question) {
    return rows.finished(visit).stream()
        .flatMap(done -> rows.answers(visit, done.questionnaire(), done.version()).stream())
        .flatMap(given -> given.flag().stream())
        .anyMatch(flag -> flag.question().equals(question) && flag.triage() != Triage.NOTE);
  }

  private static AuditEntry reviewed(VisitId visit, String outcome, Reason reason, StaffMember by) {
    return AuditEntry.of(ScreeningRecords.FLAG_REVIEWED, by.actor())
        .key("visit", String.valueOf(visit.value()))
        .with("outcome", outcome)
        .with("reason", reason.text());
  }
}
