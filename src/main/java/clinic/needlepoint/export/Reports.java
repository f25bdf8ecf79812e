package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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

  /** The rows of a report, and what the log declares of itself. */
  @Transactional
  public Look look(ReportRequest request, StaffMember by, LocalDate today) {
    by.require(Permission.VIEW_RECORDS, today);
    Look look = look(request);
    log.append(ExportRecords.viewed(request, by.actor(), look.count()));
    return look;
  }

  private Look look(ReportRequest request) {
    try {
      return snapshots.read(
          index.size(), snapshot -> Look.at(request, new SnapshotSource(snapshot)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
