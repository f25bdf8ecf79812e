package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports. Each view and each export is a record before anybody sees a row of it. */
@Service
public class Reports {
  private static final String PROCEDURE_LOG = "procedure-log";
  private static final List<String> COLUMNS =
      List.of(
          "session",
          "opened_utc",
          "opened_clinic",
          "practitioner",
          "patient",
          "device_identifier",
          "lot",
          "serial",
          "expires",
          "verdict",
          "disposed_utc",
          "disposal_witness");
  private static final DateTimeFormatter CLINIC_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final ProcedureLog procedures;
  private final AuditLog log;

  Reports(ProcedureLog procedures, AuditLog log) {
    this.procedures = procedures;
    this.log = log;
  }

  /** The procedure log for the screen. */
  @Transactional
  public List<ProcedureRow> viewProcedureLog(Period period, StaffMember by, LocalDate today) {
    by.require(Permission.VIEW_RECORDS, today);
    List<ProcedureRow> rows = procedures.of(period);
    record(ExportRecords.VIEWED, by.actor(), period, rows.size(), Optional.empty());
    return rows;
  }

  /** The procedure log as CSV, RFC 4180, UTF-8. */
  @Transactional
  public String exportProcedureLog(Period period, StaffMember by, LocalDate today) {
    by.require(Permission.EXPORT_RECORDS, today);
    return export(period, by.actor());
  }

  /** The same for the command line: whoever may run it on the kiosk holds the file anyway. */
  @Transactional
  public String exportProcedureLog(Period period) {
    return export(period, Actor.SYSTEM);
  }

  private String export(Period period, Actor by) {
    List<ProcedureRow> rows = procedures.of(period);
    String csv = csv(rows, period.zone());
    record(ExportRecords.EXPORTED, by, period, rows.size(), Optional.of(sha256(csv)));
    return csv;
  }

  private void record(RecordType type, Actor by, Period period, int rows, Optional<String> sha256) {
    AuditEntry entry =
        AuditEntry.of(type, by)
            .key("report", PROCEDURE_LOG)
            .with("from", period.from().toString())
            .with("to", period.to().toString())
            .with("rows", rows);
    log.append(sha256.map(hash -> entry.with("sha256", hash)).orElse(entry));
  }

  private static String csv(List<ProcedureRow> rows, ZoneId zone) {
    List<List<String>> table = new ArrayList<>();
    table.add(COLUMNS);
    for (ProcedureRow row : rows) {
      table.add(
          List.of(
              row.session(),
              row.at().toString(),
              CLINIC_TIME.format(row.at().atZone(zone)),
              row.practitioner(),
              row.patient(),
              row.device(),
              row.lot(),
              row.serial(),
              row.expires(),
              row.verdict(),
              row.disposedAt().map(Object::toString).orElse(""),
              row.witness()));
    }
    return CsvText.of(table);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
