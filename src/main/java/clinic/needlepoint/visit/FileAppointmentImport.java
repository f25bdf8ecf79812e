package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class FileAppointmentImport implements AppointmentImport {
  private final AppointmentWrites writes;
  private final StaffMembers staff;
  private final Sites sites;
  private final AuditLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  FileAppointmentImport(
      AppointmentWrites writes,
      StaffMembers staff,
      Sites sites,
      AuditLog log,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.writes = writes;
    this.staff = staff;
    this.sites = sites;
    this.log = log;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public ImportPlan read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  @Override
  public ImportPlan read(byte[] bytes) {
    String sha256 = sha256(bytes);
    ImportedRows file = rows(bytes);
    if (!file.problems().isEmpty()) {
      return ImportPlan.refused(sha256, file.problems());
    }
    try {
      return ImportPlan.of(file.rows(), sha256, rehearse(file.rows(), sha256));
    } catch (ImportRefused e) {
      return ImportPlan.refused(sha256, e.problems());
    }
  }

  /** What a file is, it says itself: names of files are chance. */
  private ImportedRows rows(byte[] bytes) {
    ImportedRows rows = new ImportedRows();
    try {
      String text = AppointmentBytes.text(bytes);
      if (CalendarFile.looksLike(text)) {
        new CalendarFile(fields(), sites.require().zone(), rows).read(text);
      } else {
        new AppointmentFile(fields(), rows).read(text);
      }
    } catch (AppointmentBytes.Unreadable e) {
      rows.problem(e.problem());
    }
    return rows;
  }

  private AppointmentFields fields() {
    ZoneId zone = sites.require().zone();
    Map<String, Optional<String>> practitioners = new HashMap<>();
    return new AppointmentFields(
        zone,
        sites.require().name(),
        LocalDate.ofInstant(clock.instant(), zone),
        code -> practitioners.computeIfAbsent(code, this::practitioner));
  }

  private Optional<String> practitioner(String code) {
    return staff
        .findByCode(code)
        .filter(member -> member.role().may(Permission.TREAT))
        .map(StaffMember::pseudonym);
  }

  /** The import itself, taken back at its end: a rehearsal that cannot differ from the act. */
  private ImportReport rehearse(List<ImportedRow> rows, String sha256) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          return write(rows, sha256, Actor.SYSTEM);
        }));
  }

  @Override
  public ImportReport apply(ImportPlan plan) {
    return apply(plan, Actor.SYSTEM);
  }

  @Override
  public ImportReport apply(ImportPlan plan, StaffMember by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), sites.require().zone());
    by.require(Permission.IMPORT_APPOINTMENTS, today);
    return apply(plan, by.actor());
  }

  private ImportReport apply(ImportPlan plan, Actor by) {
    if (!plan.problems().isEmpty()) {
      throw new ImportRefused(plan.problems());
    }
    return Objects.requireNonNull(
        transaction.execute(status -> write(plan.rows(), plan.sha256(), by)));
  }

  private ImportReport write(List<ImportedRow> rows, String sha256, Actor by) {
    ImportReport report = writes.write(rows, by);
    log.append(
        AuditEntry.of(VisitRecords.IMPORTED, by)
            .with("added", report.added())
            .with("changed", report.changed())
            .with("cancelled", report.cancelled())
            .with("unchanged", report.unchanged())
            .with("sha256", sha256));
    return report;
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
