package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The procedure log of a period, computed from the audit log's records and from nothing else: who
 * treated whom, when, with which cartridge, and where the cartridge went.
 */
@Component
class ProcedureLog {
  private static final String OPENED = "session.opened";
  private static final String SCANNED = "cartridge.scanned";
  private static final String DISPOSED = "cartridge.disposed";
  private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  private final AuditLog log;

  ProcedureLog(AuditLog log) {
    this.log = log;
  }

  /** The rows of the sessions opened in the period, in the order of the log. */
  List<ProcedureRow> of(Period period) {
    Map<String, List<AuditRecord>> scans = new HashMap<>();
    Map<String, AuditRecord> disposals = new HashMap<>();
    List<AuditRecord> sessions = new ArrayList<>();
    for (AuditRecord entry :
        log.find(List.of(OPENED, SCANNED, DISPOSED), period.begin(), FOREVER)) {
      switch (entry.type()) {
        case OPENED -> sessions.add(entry);
        case SCANNED ->
            scans.computeIfAbsent(entry.text("session"), key -> new ArrayList<>()).add(entry);
        default -> disposals.put(entry.text("scan"), entry);
      }
    }
    return sessions.stream()
        .filter(session -> session.at().isBefore(period.end()))
        .flatMap(session -> rows(session, scans, disposals).stream())
        .toList();
  }

  private static List<ProcedureRow> rows(
      AuditRecord session,
      Map<String, List<AuditRecord>> scans,
      Map<String, AuditRecord> disposals) {
    List<AuditRecord> scanned = scans.getOrDefault(session.text("session"), List.of());
    if (scanned.isEmpty()) {
      return List.of(row(session, Optional.empty(), Optional.empty()));
    }
    return scanned.stream()
        .map(scan ->
            row(session, Optional.of(scan), Optional.ofNullable(disposals.get(scan.text("scan")))))
        .toList();
  }

  private static ProcedureRow row(
      AuditRecord session, Optional<AuditRecord> scan, Optional<AuditRecord> disposal) {
    return new ProcedureRow(
        session.text("session"),
        session.at(),
        session.text("practitioner"),
        session.text("patient"),
        text(scan, "device"),
        text(scan, "lot"),
        text(scan, "serial"),
        text(scan, "expires"),
        text(scan, "verdict"),
        disposal.map(AuditRecord::at),
        text(disposal, "witness"));
  }

  private static String text(Optional<AuditRecord> entry, String name) {
    return entry.map(found -> found.text(name)).orElse("");
  }
}
