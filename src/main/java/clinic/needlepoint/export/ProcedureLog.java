package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * Who treated whom, when, with which cartridge, and where the cartridge went: the sessions opened
 * in the period, and their scans and disposals whenever they were.
 */
final class ProcedureLog implements Report {
  private static final String SESSION = "session";
  private static final String SCANNED = "cartridge.scanned";
  private static final String DISPOSED = "cartridge.disposed";

  /** Takes one row after the other. */
  @FunctionalInterface
  interface ProcedureRows {
    void row(ProcedureRow row) throws IOException;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "session",
        "record",
        "opened_utc",
        "opened_clinic",
        "clock",
        "practitioner",
        "patient",
        "scan_record",
        "device_identifier",
        "lot",
        "serial",
        "expires",
        "verdict",
        "disposed_utc",
        "disposal_witness",
        "struck");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) throws IOException {
    PeriodFilter period = new PeriodFilter(log, scope);
    log.headers(line -> {
      if (line.type().equals("session.opened") && period.takes(line)) {
        selection.anchor(line);
        selection.demand(line.seq());
        log.withKey(SESSION, Strikes.key(line, SESSION), SCANNED, DISPOSED)
            .forEach(selection::demand);
      }
    });
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    each(log, selection, row -> rows.row(row.cells(offsets)));
  }

  static void each(LogSource log, Selection selection, ProcedureRows rows) throws IOException {
    for (PrimitiveIterator.OfInt anchors = selection.anchors(); anchors.hasNext(); ) {
      session(log, log.header(anchors.nextInt()), rows);
    }
  }

  private static void session(LogSource log, ParsedLine opened, ProcedureRows rows)
      throws IOException {
    String session = Strikes.key(opened, SESSION);
    List<Long> scans = log.withKey(SESSION, session, SCANNED);
    if (scans.isEmpty()) {
      rows.row(row(log, opened, Optional.empty(), Optional.empty()));
    }
    List<Long> disposals = log.withKey(SESSION, session, DISPOSED);
    for (long scan : scans) {
      rows.row(row(log, opened, Optional.of(scan), disposal(log, scan, disposals)));
    }
  }

  /** The last one that names the scan; an erased one names nothing. */
  private static Optional<Long> disposal(LogSource log, long scan, List<Long> disposals) {
    String wanted = text(log, Optional.of(scan), "scan");
    return disposals.stream()
        .filter(seq -> !wanted.isEmpty() && wanted.equals(text(log, Optional.of(seq), "scan")))
        .reduce((_, later) -> later);
  }

  private static ProcedureRow row(
      LogSource log, ParsedLine opened, Optional<Long> scan, Optional<Long> disposal) {
    Optional<Long> session = Optional.of(opened.seq());
    List<Long> records = new ArrayList<>(List.of(opened.seq()));
    scan.ifPresent(records::add);
    disposal.ifPresent(records::add);
    return new ProcedureRow(
        Strikes.key(opened, SESSION),
        opened.seq(),
        opened.at(),
        opened.clock(),
        text(log, session, "practitioner"),
        text(log, session, "patient"),
        scan.map(String::valueOf).orElse(""),
        text(log, scan, "device"),
        text(log, scan, "lot"),
        text(log, scan, "serial"),
        text(log, scan, "expires"),
        text(log, scan, "verdict"),
        disposal.map(seq -> log.header(seq).at()),
        text(log, disposal, "witness"),
        Strikes.of(log, records));
  }

  private static String text(LogSource log, Optional<Long> seq, String name) {
    return seq.map(record -> Strikes.text(log, record, name)).orElse("");
  }
}
