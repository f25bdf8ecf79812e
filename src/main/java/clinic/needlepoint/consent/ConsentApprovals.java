package clinic.needlepoint.consent;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.consent.JdbcConsentFormVersions.Released;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two different licensed people approve a form; then it can not be changed any more. */
@Service
public class ConsentApprovals {
  private static final int NEEDED = 2;

  private final ConsentForms forms;
  private final JdbcConsentFormVersions versions;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;

  ConsentApprovals(
      ConsentForms forms,
      JdbcConsentFormVersions versions,
      AuditLog log,
      Sites sites,
      Clock clock) {
    this.forms = forms;
    this.versions = versions;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
  }

  /** Every version of every form, by name and the newest first. */
  public List<FormVersion> versions() {
    return forms.all().stream().map(this::version).toList();
  }

  /** One version; empty where there is none. */
  public Optional<FormVersion> find(String id, int version) {
    return forms.find(id, version).map(this::version);
  }

  private FormVersion version(ConsentForm form) {
    return new FormVersion(
        form,
        versions.sha256(form),
        versions.approvals(form),
        versions.released().stream()
            .filter(released -> released.name().equals(form.name()))
            .map(Released::from)
            .findFirst());
  }

  /** Whether this person may be the next to approve it. */
  public boolean mayApprove(FormVersion version, StaffMember by) {
    return version.draft()
        && by.may(Permission.CLEAR_FLAGS, today())
        && !version.approvedBy(by.pseudonym());
  }

  /**
   * Approves a draft. The second approval brings it into force.
   *
   * @param from the first day on which patients sign it; not before today. Only that of the second
   *     approval counts
   * @throws NotAllowed to whoever has no licence that is valid today, and to the first for the
   *     second
   * @throws IllegalStateException when there is no such draft
   * @throws IllegalArgumentException for a day that is over
   */
  @Transactional
  public FormVersion approve(String id, int number, LocalDate from, StaffMember by) {
    by.require(Permission.CLEAR_FLAGS, today());
    FormVersion version =
        find(id, number)
            .filter(FormVersion::draft)
            .orElseThrow(() -> new IllegalStateException("There is no such draft"));
    if (version.approvedBy(by.pseudonym())) {
      throw NotAllowed.asSecondPerson();
    }
    if (from.isBefore(today())) {
      throw new IllegalArgumentException("A form can not come into force on a day that is over");
    }
    versions.approve(version.form(), by.pseudonym(), clock.instant());
    int approvals = version.approvals().size() + 1;
    AuditEntry entry =
        AuditEntry.of(ConsentRecords.FORM_APPROVED, by.actor())
            .key("form", version.form().name())
            .with("sha256", version.sha256())
            .with("approvals", approvals);
    log.append(approvals < NEEDED ? entry : entry.with("from", release(version, from).toString()));
    return find(id, number).orElseThrow();
  }

  /** Nobody's signature of this morning is under a form that came at noon. */
  private Instant release(FormVersion version, LocalDate from) {
    Instant day = from.atStartOfDay(zone()).toInstant();
    Instant now = clock.instant();
    Instant effective = day.isBefore(now) ? now : day;
    versions.release(version.form(), effective);
    return effective;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return sites.require().zone();
  }
}
