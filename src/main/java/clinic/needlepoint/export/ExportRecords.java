package clinic.needlepoint.export;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looking at records and taking them away are records themselves. */
@Component
class ExportRecords implements RecordTypes {
  static final RecordType VIEWED = RecordType.of("report.viewed", Audience.KIOSK, "report");
  static final RecordType EXPORTED = RecordType.of("report.exported", Audience.KIOSK, "report");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(VIEWED, EXPORTED);
  }
}
