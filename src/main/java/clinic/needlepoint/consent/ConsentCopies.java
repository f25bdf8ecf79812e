package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The patient's copy of what was signed: the very text, how it was signed, and the signed head of
 * the log that covers its record. That a copy was made is a record first.
 */
@Service
public class ConsentCopies {
  private final Visits visits;
  private final Patients patients;
  private final JdbcConsents rows;
  private final ConsentTerms terms;
  private final AuditLog log;
  private final Heads heads;
  private final Sites sites;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ConsentCopies(
      Visits visits,
      Patients patients,
      JdbcConsents rows,
      ConsentTerms terms,
      AuditLog log,
      Heads heads,
      Sites sites,
      Clock clock,
      TransactionTemplate transaction) {
    this.visits = visits;
    this.patients = patients;
    this.rows = rows;
    this.terms = terms;
    this.log = log;
    this.heads = heads;
    this.sites = sites;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Writes it as PDF/A, in the language in which it was signed.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever has no business with patients
   * @throws IllegalStateException when nothing was signed for the visit's treatment
   */
  public void write(VisitId visit, StaffMember by, OutputStream out) throws IOException {
    by.require(Permission.SEE_ARRIVALS, terms.today());
    write(visit, by.actor(), out);
  }

  /**
   * The same for whoever stands at the patient's screen.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  public void write(Claim claim, OutputStream out) throws IOException {
    transaction.executeWithoutResult(_ -> visits.require(claim));
    write(claim.visit(), Actor.PATIENT, out);
  }

  /** Writes down that a copy was sent whole, as staff handed it out. */
  public void taken(VisitId visit, CopyWay way, StaffMember by) {
    taken(visit, way, by.actor());
  }

  /** Writes down that a copy was sent whole to the patient. */
  public void taken(VisitId visit, CopyWay way) {
    taken(visit, way, Actor.PATIENT);
  }

  private void taken(VisitId visit, CopyWay way, Actor by) {
    AuditEntry entry =
        AuditEntry.of(ConsentRecords.COPY_TAKEN, by)
            .key("visit", String.valueOf(visit.value()))
            .with("way", way.word());
    transaction.executeWithoutResult(_ -> log.append(entry));
  }

  private void write(VisitId visit, Actor by, OutputStream out) throws IOException {
    JdbcConsents.Stored signed =
        signed(visit).orElseThrow(() -> new IllegalStateException("Nothing was signed"));
    if (!Sha256.hex(signed.text()).equals(signed.decision().sha256())) {
      throw new IllegalStateException("The document is not the one that was signed");
    }
    AuditEntry entry =
        AuditEntry.of(ConsentRecords.COPY_MADE, by)
            .key("visit", String.valueOf(signed.visit().value()))
            .with("document", signed.decision().sha256());
    Long last = transaction.execute(_ -> log.append(entry).seq());
    if (last == null) {
      throw new IllegalStateException("The copy was not recorded");
    }
    new ConsentPdf(sites.require(), signed, heads.signAt(last + 1)).write(out, clock.instant());
  }

  private Optional<JdbcConsents.Stored> signed(VisitId visit) {
    return visits.find(visit).flatMap(found -> signed(found));
  }

  private Optional<JdbcConsents.Stored> signed(Visit visit) {
    return rows.all(patients.visits(visit.patient())).reversed().stream()
        .filter(stored -> stored.decision().signed())
        .filter(stored -> stored.decision().treatment() == visit.treatment())
        .findFirst();
  }
}
