package clinic.needlepoint.journey;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls for staff: when, from which screen, and who answered. Nothing of the patient. */
@Component
class JourneyRecords implements RecordTypes {
  static final RecordType CALLED = RecordType.of("staff.called", Audience.KIOSK);
  static final RecordType ANSWERED = RecordType.of("staff.call-answered", Audience.KIOSK);

  @Override
  public List<RecordType> recordTypes() {
    return List.of(CALLED, ANSWERED);
  }
}
