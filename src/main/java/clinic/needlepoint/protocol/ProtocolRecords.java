package clinic.needlepoint.protocol;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log: every step of every change. */
@Component
class ProtocolRecords implements RecordTypes {
  private static final RecordType PROPOSED =
      RecordType.of("protocol.proposed", Audience.KIOSK, "value");
  private static final RecordType APPROVED =
      RecordType.of("protocol.approved", Audience.KIOSK, "value");
  private static final RecordType WITHDRAWN =
      RecordType.of("protocol.withdrawn", Audience.KIOSK, "value");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(PROPOSED, APPROVED, WITHDRAWN);
  }

  static AuditEntry proposed(ProtocolValue before, ProtocolChange change, StaffMember by) {
    return fromWhatToWhat(PROPOSED, before, change, by);
  }

  static AuditEntry approved(ProtocolValue before, ProtocolChange change, StaffMember by) {
    return fromWhatToWhat(APPROVED, before, change, by)
        .with("oldApproved", before.approved())
        .with("proposer", change.proposer().orElse("protocol.yaml"))
        .with("version", change.version().orElseThrow());
  }

  static AuditEntry withdrawn(ProtocolValue before, ProtocolChange change, StaffMember by) {
    return fromWhatToWhat(WITHDRAWN, before, change, by)
        .with("approved", change.approval().isPresent());
  }

  private static AuditEntry fromWhatToWhat(
      RecordType type, ProtocolValue before, ProtocolChange change, StaffMember by) {
    return AuditEntry.of(type, by.actor())
        .key("value", change.key().word())
        .with("change", change.id())
        .with("old", before.value())
        .with("new", change.value())
        .with("unit", change.key().unit().word())
        .with("range", change.min() + " to " + change.max())
        .with("from", change.from().toString())
        .with("source", change.source());
  }
}
