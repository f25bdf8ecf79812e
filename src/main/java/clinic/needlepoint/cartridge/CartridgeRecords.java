package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.SessionNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this module writes into the log. Nothing here says anything of a patient. */
@Component
class CartridgeRecords implements RecordTypes {
  static final RecordType REGISTERED =
      RecordType.of("device.registered", Audience.CARTRIDGE, "device");
  static final RecordType RECEIVED =
      RecordType.of("cartridge.received", Audience.CARTRIDGE, "device", "lot");
  static final RecordType RECALLED = RecordType.of("recall.entered", Audience.CARTRIDGE, "device");
  static final RecordType LIFT_ASKED =
      RecordType.of("recall.lift-asked", Audience.CARTRIDGE, "device", "recall");
  static final RecordType KEPT =
      RecordType.of("recall.kept", Audience.CARTRIDGE, "device", "recall");
  static final RecordType LIFTED = RecordType.of("recall.lifted", Audience.CARTRIDGE, "device");

  /** Whatever the verdict; device, lot and serial are keys too where the scan told them. */
  static final RecordType SCANNED =
      RecordType.of("cartridge.scanned", Audience.CARTRIDGE, "session");

  /** Somebody who may said why a cartridge with a caution is used after all: typed, so personal. */
  static final RecordType ALLOWED =
      RecordType.of("cartridge.allowed", Audience.SESSION, "device", "lot", "session");

  static final RecordType USED =
      RecordType.of("cartridge.used", Audience.CARTRIDGE, "device", "lot", "session");
  static final RecordType DISCARDED =
      RecordType.of("cartridge.discarded", Audience.CARTRIDGE, "device", "lot", "session");
  static final RecordType DISPOSED =
      RecordType.of("cartridge.disposed", Audience.CARTRIDGE, "device", "lot", "session");

  /** What somebody typed of a disposal that no beam saw, beside the fact itself: personal. */
  static final RecordType ATTESTED =
      RecordType.of("cartridge.attested", Audience.SESSION, "device", "lot", "session");

  static final RecordType CLOCK_CONFIRMED = RecordType.of("clock.confirmed", Audience.KIOSK, "day");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(
        REGISTERED,
        RECEIVED,
        RECALLED,
        LIFT_ASKED,
        KEPT,
        LIFTED,
        SCANNED,
        ALLOWED,
        USED,
        DISCARDED,
        DISPOSED,
        ATTESTED,
        CLOCK_CONFIRMED);
  }

  /**
   * How a device does not suit somebody is not told: one of the two ways is their age.
   *
   * @param raw base64 of the bytes as they came; of a label in two symbols both, a line each
   */
  static AuditEntry scanned(
      ScanId id,
      SessionNumber session,
      StaffMember by,
      String raw,
      boolean typed,
      CartridgeVerdict verdict) {
    VerdictColumns columns = VerdictColumns.of(verdict);
    AuditEntry entry =
        columns
            .label()
            .map(label -> of(SCANNED, by, label))
            .orElseGet(() -> AuditEntry.of(SCANNED, by.actor()))
            .key("session", session.value())
            .with("scan", id.value())
            .with("raw", raw)
            .with("typed", typed)
            .with("verdict", verdict.word());
    entry = with(entry, "expires", columns.label().flatMap(CartridgeLabel::expires));
    entry = with(entry, "proof", columns.proof().map(UnitProof::word));
    entry =
        with(
            entry,
            "cautions",
            Optional.of(Caution.words(columns.cautions())).filter(words -> !words.isEmpty()));
    return verdict.word().equals("wrong-device") ? entry : with(entry, "detail", columns.detail());
  }

  private static AuditEntry with(AuditEntry entry, String name, Optional<?> value) {
    return value.map(known -> entry.with(name, known.toString())).orElse(entry);
  }

  /** Which lots it names stands in the header: whoever has all headers sees what it hits. */
  static AuditEntry recalled(RecallId id, Recall recall, StaffMember by) {
    AuditEntry entry =
        of(RECALLED, id, recall.device(), by)
            .with("reason", recall.reason())
            .with("reference", recall.reference())
            .with("notified", recall.notified().toString());
    return switch (recall.lots()) {
      case RecalledLots.Every _ -> entry.key("scope", "device");
      case RecalledLots.Listed(var lots) ->
          entry.key("scope", "lots").key("lots", String.join(" ", lots));
      case RecalledLots.Range(var before, var first, var last, var after) ->
          entry
              .key("scope", "range")
              .key("before", before)
              .key("first", first)
              .key("last", last)
              .key("after", after);
    };
  }

  static AuditEntry of(RecordType type, RecallId recall, String device, StaffMember by) {
    return AuditEntry.of(type, by.actor())
        .key("device", device)
        .key("recall", String.valueOf(recall.value()));
  }

  static AuditEntry of(RecordType type, StaffMember by, CartridgeLabel label) {
    AuditEntry entry =
        AuditEntry.of(type, by.actor()).key("device", label.device()).key("lot", label.lot());
    return label.serial().map(serial -> entry.key("serial", serial)).orElse(entry);
  }
}
