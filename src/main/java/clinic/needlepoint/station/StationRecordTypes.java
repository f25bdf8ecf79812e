package clinic.needlepoint.station;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the station writes into the audit log. */
@Component
class StationRecordTypes implements RecordTypes {
  static final RecordType DOCK = RecordType.of("station.dock", Audience.KIOSK, "dock");
  static final RecordType DRAWER = RecordType.of("station.drawer", Audience.KIOSK, "drawer");
  static final RecordType DRAWER_LOCK = RecordType.of("station.drawer-lock", Audience.KIOSK);
  static final RecordType SLOT = RecordType.of("station.slot", Audience.KIOSK, "slot");
  static final RecordType BIN = RecordType.of("station.bin", Audience.KIOSK, "bin");
  static final RecordType DROP = RecordType.of("station.drop", Audience.KIOSK, "bin");
  static final RecordType CALL = RecordType.of("station.call", Audience.KIOSK, "button");
  static final RecordType SENSOR = RecordType.of("station.sensor", Audience.KIOSK, "line");
  static final RecordType STARTED = RecordType.of("station.started", Audience.KIOSK);
  static final RecordType GAP = RecordType.of("station.gap", Audience.KIOSK);

  @Override
  public List<RecordType> recordTypes() {
    return List.of(DOCK, DRAWER, DRAWER_LOCK, SLOT, BIN, DROP, CALL, SENSOR, STARTED, GAP);
  }

  static RecordType of(StationRecord.Kind kind) {
    return switch (kind) {
      case DOCK -> DOCK;
      case DRAWER -> DRAWER;
      case SLOT -> SLOT;
      case BIN -> BIN;
      case DROP -> DROP;
      case CALL -> CALL;
      case SENSOR -> SENSOR;
    };
  }
}
