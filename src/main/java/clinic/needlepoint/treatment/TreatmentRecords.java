package clinic.needlepoint.treatment;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log. */
@Component
class TreatmentRecords implements RecordTypes {
  static final RecordType OPENED = type("session.opened");
  static final RecordType ANOTHER_CARTRIDGE = type("session.another-cartridge");
  static final RecordType STOPPED = type("session.stopped");
  static final RecordType CLOSED = type("session.closed");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(OPENED, ANOTHER_CARTRIDGE, STOPPED, CLOSED);
  }

  private static RecordType type(String name) {
    return RecordType.of(name, Audience.SESSION, "session");
  }

  static AuditEntry of(RecordType type, TreatmentSession session, StaffMember by) {
    return AuditEntry.of(type, by.actor())
        .key("session", session.number().value())
        .with("patient", session.patient().value())
        .with("visit", session.visit().value())
        .with("practitioner", session.practitioner())
        .with("treatment", session.treatment().word());
  }
}
