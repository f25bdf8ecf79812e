package clinic.needlepoint.export;

import java.io.IOException;
import java.util.List;

/** One kind of report: which records it needs, and the rows that they give. */
interface Report {
  /** Takes one row after the other. */
  @FunctionalInterface
  interface Rows {
    void row(List<String> cells) throws IOException;
  }

  List<String> columns();

  /** Notes the anchors, and demands the bodies that the rows are computed from. */
  void select(LogSource log, Scope scope, Selection selection) throws IOException;

  /** The rows in order of the log. */
  void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException;

  static Report of(ReportKind kind) {
    return switch (kind) {
      case PROCEDURE_LOG -> new ProcedureLog();
      case LOT_TRACE -> new LotTrace();
      case AUDIT_TRAIL -> new AuditTrail();
      case COMPLETENESS -> new Completeness();
      case SINGLE_USE -> new SingleUse();
      case RECALL -> new RecallPack();
      case DISINFECTION -> new DisinfectionLog();
      case STERILIZER -> throw new IllegalArgumentException("not available: " + kind.word());
    };
  }
}
