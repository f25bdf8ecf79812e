package clinic.needlepoint.setup;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SetUpRecords implements RecordTypes {
  static final RecordType SET_UP = RecordType.of("kiosk.set-up", Audience.KIOSK);

  @Override
  public List<RecordType> recordTypes() {
    return List.of(SET_UP);
  }
}
