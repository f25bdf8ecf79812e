package clinic.needlepoint.station;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the log says of alarms. Headers name kind and part; a note stands only in a body. */
@Component
class AlarmRecords implements RecordTypes {
  static final RecordType RAISED = type("alarm.raised");
  static final RecordType ACKNOWLEDGED = type("alarm.acknowledged");
  static final RecordType ENDED = type("alarm.ended");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(RAISED, ACKNOWLEDGED, ENDED);
  }

  private static RecordType type(String name) {
    return RecordType.of(name, Audience.KIOSK, "alarm", "part");
  }

  static AuditEntry of(RecordType type, Actor by, Alarm alarm) {
    return AuditEntry.of(type, by)
        .key("alarm", alarm.kind().word())
        .key("part", alarm.part())
        .with("number", alarm.id());
  }
}
