package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports for the screen. Each look is a record before anybody sees a row of it. */
@Service
public class Reports {
  private final AuditLog log;
  private final AuditIndex index;
  private final AuditSnapshots snapshots;

  Reports(AuditLog log, AuditIndex index, AuditSnapshots snapshots) {
    this.log = log;
    this.index = index;
    this.snapshots = snapshots;
  }

  /** The procedure log. */
  @Transactional
  public List<ProcedureRow> viewProcedureLog(Period period, StaffMember by, LocalDate today) {
    by.require(Permission.VIEW_RECORDS, today);
    ReportRequest request = ReportRequest.of(ReportKind.PROCEDURE_LOG, period);
    List<ProcedureRow> rows = procedures(Scope.of(request));
    log.append(ExportRecords.viewed(request, by.actor(), rows.size()));
    return rows;
  }

  private List<ProcedureRow> procedures(Scope scope) {
    try {
      return snapshots.read(
          index.size(), snapshot -> procedures(scope, new SnapshotSource(snapshot)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ProcedureRow> procedures(Scope scope, LogSource log) throws IOException {
    Selection selection = new Selection(log);
    new ProcedureLog().select(log, scope, selection);
    List<ProcedureRow> rows = new ArrayList<>();
    ProcedureLog.each(log, selection, rows::add);
    return rows;
  }
}
