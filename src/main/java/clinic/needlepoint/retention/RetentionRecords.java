package clinic.needlepoint.retention;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log. Of whom, only the bodies say. */
@Component
class RetentionRecords implements RecordTypes {
  static final RecordType PLACED = RecordType.of("hold.placed", Audience.IDENTITY);
  static final RecordType LIFTED = RecordType.of("hold.lifted", Audience.IDENTITY);

  @Override
  public List<RecordType> recordTypes() {
    return List.of(PLACED, LIFTED);
  }
}
