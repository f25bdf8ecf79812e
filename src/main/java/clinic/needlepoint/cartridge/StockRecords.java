package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the clinic's list of devices and its cupboard write into the log. */
@Component
class StockRecords implements RecordTypes {
  static final RecordType CHANGED = RecordType.of("device.changed", Audience.CARTRIDGE, "device");
  static final RecordType RETIRED = RecordType.of("device.retired", Audience.CARTRIDGE, "device");
  static final RecordType IMPORTED = RecordType.of("device.list-imported", Audience.CARTRIDGE);
  static final RecordType REFUSED =
      RecordType.of("stock.refused", Audience.CARTRIDGE, "device", "lot");
  static final RecordType DISCARDED =
      RecordType.of("stock.discarded", Audience.CARTRIDGE, "device", "lot");
  static final RecordType COUNTED =
      RecordType.of("stock.counted", Audience.CARTRIDGE, "device", "lot");
  static final RecordType LABELLED =
      RecordType.of("stock.labelled", Audience.CARTRIDGE, "device", "lot");
  static final RecordType REORDER_SET =
      RecordType.of("stock.reorder-set", Audience.CARTRIDGE, "device");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(CHANGED, RETIRED, IMPORTED, REFUSED, DISCARDED, COUNTED, LABELLED, REORDER_SET);
  }

  /** Everything the list says of a device, so that the log alone tells what was true when. */
  static AuditEntry of(RecordType type, Actor by, Device device, int version) {
    Map<String, Integer> depths = new TreeMap<>();
    device.limits().depthMicrometres().forEach((area, limit) -> depths.put(area.word(), limit));
    AuditEntry entry =
        AuditEntry.of(type, by)
            .key("device", device.identifier())
            .with("version", version)
            .with("maker", device.maker())
            .with("model", device.model())
            .with("needles", device.needles())
            .with("needleLengthUm", device.needleLengthMicrometres())
            .with("sterilisation", device.sterilisation().name())
            .with("authorisation", device.authorisation())
            .with("depthLimitsUm", depths)
            .with("packages", device.packages());
    if (device.limits().minimumAge().isPresent()) {
      entry = entry.with("minimumAge", device.limits().minimumAge().getAsInt());
    }
    AuditEntry said = entry;
    return device.productCode().map(code -> said.with("productCode", code)).orElse(said);
  }

  static AuditEntry of(RecordType type, Actor by, String device, String lot) {
    return AuditEntry.of(type, by).key("device", device).key("lot", lot);
  }
}
