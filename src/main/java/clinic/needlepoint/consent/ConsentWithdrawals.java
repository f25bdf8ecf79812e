package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.consent.PermissionState.Choice;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent taken back, as easily as it was given: treatment and each free choice on its own. It
 * counts at once, and nothing that was signed is changed.
 */
@Service
public class ConsentWithdrawals {
  /** What the log calls the consent to treatment, beside the ids of free choices. */
  private static final String TREATMENT = "treatment";

  private final Visits visits;
  private final Patients patients;
  private final JdbcConsents rows;
  private final JdbcPermissions permissions;
  private final ConsentTerms terms;
  private final AuditLog log;
  private final Sites sites;
  private final ConsentMeters meters;
  private final HeadsDue heads;
  private final ApplicationEventPublisher events;

  ConsentWithdrawals(
      Visits visits,
      Patients patients,
      JdbcConsents rows,
      JdbcPermissions permissions,
      ConsentTerms terms,
      AuditLog log,
      Sites sites,
      ConsentMeters meters,
      HeadsDue heads,
      ApplicationEventPublisher events) {
    this.visits = visits;
    this.patients = patients;
    this.rows = rows;
    this.permissions = permissions;
    this.terms = terms;
    this.log = log;
    this.sites = sites;
    this.meters = meters;
    this.heads = heads;
    this.events = events;
  }

  /**
   * The patient takes back the consent to a treatment at the kiosk. Nothing happens where none
   * stands.
   *
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  @Transactional
  public void treatment(Claim claim, TreatmentType treatment) {
    visits.require(claim);
    takeBack(claim.visit(), treatment, null);
  }

  /** Staff enter it, with the patient beside them. */
  @Transactional
  public void treatment(VisitId visit, TreatmentType treatment, StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, terms.today());
    takeBack(visit, treatment, by);
  }

  /** The patient takes back one free choice at the kiosk. */
  @Transactional
  public void permission(Claim claim, String id) {
    visits.require(claim);
    takeBack(claim.visit(), id, null);
  }

  /** Staff enter that one free choice is taken back. */
  @Transactional
  public void permission(VisitId visit, String id, StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, terms.today());
    takeBack(visit, id, by);
  }

  private void takeBack(VisitId visit, TreatmentType treatment, @Nullable StaffMember by) {
    Optional<Decision> signed = signed(visit, treatment);
    if (signed.isEmpty()) {
      return;
    }
    Decision consent = signed.get();
    AuditRecord record = append(visit, TREATMENT, consent.sha256(), by);
    rows.withdraw(
        visit, consent, by == null ? null : by.pseudonym(), record.at(), zone(), record.seq());
    meters.withdrawn();
    events.publishEvent(new ConsentChanged(visit));
  }

  /** What was signed last for that treatment, unless something came after it. */
  private Optional<Decision> signed(VisitId id, TreatmentType treatment) {
    return visits
        .find(id)
        .flatMap(visit ->
            rows.all(visits(visit)).reversed().stream()
                .map(JdbcConsents.Stored::decision)
                .filter(decision -> decision.treatment() == treatment)
                .findFirst())
        .filter(Decision::signed);
  }

  private void takeBack(VisitId visit, String id, @Nullable StaffMember by) {
    visits
        .find(visit)
        .flatMap(found ->
            permissions.newest(visits(found)).stream()
                .filter(choice -> choice.id().equals(id) && choice.granted())
                .findFirst())
        .ifPresent(granted -> takeBack(visit, granted, by));
  }

  private void takeBack(VisitId visit, PermissionState granted, @Nullable StaffMember by) {
    AuditRecord record = append(visit, granted.id(), granted.sha256(), by);
    permissions.add(
        visit,
        new PermissionState(
            granted.id(),
            Choice.WITHDRAWN,
            granted.form(),
            granted.version(),
            granted.sha256(),
            record.at()),
        zone());
    events.publishEvent(new ConsentChanged(visit));
  }

  private AuditRecord append(
      VisitId visit, String what, String document, @Nullable StaffMember by) {
    heads.afterCommit();
    return log.append(
        AuditEntry.of(ConsentRecords.WITHDRAWN, by == null ? Actor.PATIENT : by.actor())
            .key("visit", String.valueOf(visit.value()))
            .key("permission", what)
            .with("document", document)
            .with("entered", by == null ? "at-kiosk" : "by-staff")
            .with("zone", zone().getId()));
  }

  private List<VisitId> visits(Visit visit) {
    return patients.visits(visit.patient());
  }

  private ZoneId zone() {
    return sites.require().zone();
  }
}
