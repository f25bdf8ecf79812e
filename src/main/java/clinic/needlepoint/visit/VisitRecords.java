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
  static final RecordType REFERRED = RecordType.of("visit.referred", Audience.SESSION);
  static final RecordType SETTLED = RecordType.of("visit.settled", Audience.SESSION);
  static final RecordType CODE_ISSUED =
      RecordType.of("visit.code-issued", Audience.SESSION, "visit");
  static final RecordType WALK_IN_TAKEN =
      RecordType.of("visit.walk-in-taken", Audience.IDENTITY, "visit");
  static final RecordType IDENTITY_CONFIRMED =
      RecordType.of("visit.identity-confirmed", Audience.SESSION, "visit");
  static final RecordType IDENTITY_DOUBTED =
      RecordType.of("visit.identity-doubted", Audience.SESSION, "visit");
  static final RecordType CONTACT_CONFIRMED =
      RecordType.of("patient.contact-confirmed", Audience.IDENTITY);
  static final RecordType CONTACT_CORRECTED =
      RecordType.of("patient.contact-corrected", Audience.IDENTITY);
  static final RecordType CONTACT_REVIEWED =
      RecordType.of("patient.contact-reviewed", Audience.IDENTITY);
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
        LOCKED,
        REFERRED,
        SETTLED,
        CODE_ISSUED,
        WALK_IN_TAKEN,
        IDENTITY_CONFIRMED,
        IDENTITY_DOUBTED,
        CONTACT_CONFIRMED,
        CONTACT_CORRECTED,
        CONTACT_REVIEWED);
  }
}
