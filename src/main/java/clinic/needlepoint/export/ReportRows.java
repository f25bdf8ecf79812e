package clinic.needlepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The rows of one report over one log, which can be written again and again. */
final class ReportRows {
  private final LogSource log;
  private final Report report;
  private final Scope scope;
  private final Selection selection;
  private final Offsets offsets;

  private ReportRows(
      LogSource log, Report report, Scope scope, Selection selection, Offsets offsets) {
    this.log = log;
    this.report = report;
    this.scope = scope;
    this.selection = selection;
    this.offsets = offsets;
  }

  /** Selects the records, and writes the clinic's offsets down for every time that is shown. */
  static ReportRows of(ReportRequest request, LogSource log) throws IOException {
    Report report = Report.of(request.kind());
    Scope scope = Scope.of(request);
    Selection selection = select(report, log, scope);
    return new ReportRows(
        log, report, scope, selection, selection.offsets(request.period().zone(), scope));
  }

  /** As another said them, to see whether the same rows come out. */
  static ReportRows of(Report report, Scope scope, Offsets offsets, LogSource log)
      throws IOException {
    return new ReportRows(log, report, scope, select(report, log, scope), offsets);
  }

  /** The last record is the export itself. */
  private static Selection select(Report report, LogSource log, Scope scope) throws IOException {
    Selection selection = new Selection(log);
    report.select(log, scope, selection);
    selection.demand(log.size() - 1);
    return selection;
  }

  List<String> columns() {
    return report.columns();
  }

  long write(RowFile file, OutputStream out) throws IOException {
    return file.write(report.columns(), out, this::each);
  }

  void each(Report.Rows rows) throws IOException {
    report.rows(log, scope, selection, offsets, rows);
  }

  Selection selection() {
    return selection;
  }

  Offsets offsets() {
    return offsets;
  }
}
