package clinic.needlepoint.protocol;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProtocolRecords implements RecordTypes {
  private static final RecordType APPROVED =
      RecordType.of("protocol.approved", Audience.KIOSK, "value");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(APPROVED);
  }

  static AuditEntry approved(ProtocolValue before, int value, StaffMember by) {
    return AuditEntry.of(APPROVED, by.actor())
        .key("value", before.key().word())
        .with("old", before.value())
        .with("oldApproved", before.approved())
        .with("new", value)
        .with("unit", before.key().unit().word())
        .with("source", before.source())
        .with("version", before.version() + 1);
  }
}
