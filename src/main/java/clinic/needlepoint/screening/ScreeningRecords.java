package clinic.needlepoint.screening;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What this module writes into the log. The types say nothing of the outcome: it is health data.
 */
@Component
class ScreeningRecords implements RecordTypes {
  static final RecordType FINISHED =
      RecordType.of("screening.finished", Audience.SCREENING, "visit");
  static final RecordType FLAG_REVIEWED =
      RecordType.of("screening.flag-reviewed", Audience.SCREENING, "visit");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(FINISHED, FLAG_REVIEWED);
  }
}
