package clinic.needlepoint.operations;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the kiosk says of itself. */
@Component
class KioskRecords implements RecordTypes {
  static final RecordType STARTED = RecordType.of("kiosk.started", Audience.KIOSK);

  /** One a day; {@code how} is "kept", or "made-up" when the kiosk did not see the day end. */
  static final RecordType DAY_CLOSED = RecordType.of("day.closed", Audience.KIOSK, "day", "how");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(STARTED, DAY_CLOSED);
  }
}
