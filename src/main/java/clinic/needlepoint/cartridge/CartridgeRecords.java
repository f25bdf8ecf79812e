package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log. Nothing here says anything of a patient. */
@Component
class CartridgeRecords implements RecordTypes {
  static final RecordType REGISTERED =
      RecordType.of("device.registered", Audience.CARTRIDGE, "device");
  static final RecordType RECEIVED =
      RecordType.of("cartridge.received", Audience.CARTRIDGE, "device", "lot");
  static final RecordType RECALLED = RecordType.of("recall.entered", Audience.CARTRIDGE, "device");
  static final RecordType LIFTED = RecordType.of("recall.lifted", Audience.CARTRIDGE, "device");

  /** Whatever the verdict; device, lot and serial are keys too where the scan told them. */
  static final RecordType SCANNED =
      RecordType.of("cartridge.scanned", Audience.CARTRIDGE, "session");

  static final RecordType USED =
      RecordType.of("cartridge.used", Audience.CARTRIDGE, "device", "lot", "session");
  static final RecordType DISCARDED =
      RecordType.of("cartridge.discarded", Audience.CARTRIDGE, "device", "lot", "session");
  static final RecordType DISPOSED =
      RecordType.of("cartridge.disposed", Audience.CARTRIDGE, "device", "lot", "session");
  static final RecordType CLOCK_CONFIRMED = RecordType.of("clock.confirmed", Audience.KIOSK, "day");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(
        REGISTERED,
        RECEIVED,
        RECALLED,
        LIFTED,
        SCANNED,
        USED,
        DISCARDED,
        DISPOSED,
        CLOCK_CONFIRMED);
  }

  static AuditEntry of(RecordType type, StaffMember by, CartridgeLabel label) {
    AuditEntry entry =
        AuditEntry.of(type, by.actor()).key("device", label.device()).key("lot", label.lot());
    return label.serial().map(serial -> entry.key("serial", serial)).orElse(entry);
  }
}
