package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log. Names stand only in bodies for identity. */
@Component
class VisitRecords implements RecordTypes {
  static final RecordType IMPORTED = RecordType.of("appointments.imported", Audience.KIOSK);
  static final RecordType PATIENT_ADDED = RecordType.of("patient.added", Audience.IDENTITY);
  static final RecordType PATIENT_CHANGED = RecordType.of("patient.changed", Audience.IDENTITY);
  static final RecordType ARRIVED = RecordType.of("visit.arrived", Audience.SESSION, "visit");
  static final RecordType IDENTIFIED =
      RecordType.of("visit.identified", Audience.IDENTITY, "visit");
  static final RecordType SEATED = RecordType.of("visit.seated", Audience.SESSION, "visit");
  static final RecordType NOT_RECOGNISED = RecordType.of("visit.not-recognised", Audience.KIOSK);
  static final RecordType LOCKED = RecordType.of("visit.identification-locked", Audience.KIOSK);

  @Override
  public List<RecordType> recordTypes() {
    return List.of(
        IMPORTED,
        PATIENT_ADDED,
        PATIENT_CHANGED,
        ARRIVED,
        IDENTIFIED,
        SEATED,
        NOT_RECOGNISED,
        LOCKED);
  }
}
