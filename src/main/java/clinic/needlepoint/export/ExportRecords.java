package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looking at records and taking them away are records themselves. */
@Component
class ExportRecords implements RecordTypes {
  private static final RecordType VIEWED = RecordType.of("report.viewed", Audience.KIOSK, "report");
  private static final RecordType EXPORTED =
      RecordType.of("report.exported", Audience.KIOSK, "report");
  private static final RecordType RECEIPT = RecordType.of("receipt.made", Audience.KIOSK, "of");
  private static final RecordType ENDED =
      RecordType.of("export.ended", Audience.KIOSK, "of", "outcome");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(VIEWED, EXPORTED, RECEIPT, ENDED);
  }

  /**
   * Somebody takes single records home.
   *
   * @param of the number of a record, or of a session
   */
  static AuditEntry receipt(String of, Actor by) {
    return AuditEntry.of(RECEIPT, by).key("of", of);
  }

  /**
   * What became of something that somebody began to take home on a screen.
   *
   * @param of the number of the record that says they began
   */
  static AuditEntry ended(long of, ExportOutcome outcome, Place place, Actor by) {
    return AuditEntry.of(ENDED, by)
        .key("of", String.valueOf(of))
        .key("outcome", outcome.word())
        .with("place", place.word());
  }

  static AuditEntry viewed(ReportRequest request, Actor by, long rows) {
    return entry(VIEWED, request, by).with("rows", rows);
  }

  static AuditEntry exported(ReportRequest request, Actor by) {
    return entry(EXPORTED, request, by);
  }

  private static AuditEntry entry(RecordType type, ReportRequest request, Actor by) {
    AuditEntry entry =
        AuditEntry.of(type, by)
            .key("report", request.kind().word())
            .with("from", request.period().from().toString())
            .with("to", request.period().to().toString())
            .with("lot", request.lot());
    return request.session().isEmpty() ? entry : entry.with("session", request.session());
  }
}
