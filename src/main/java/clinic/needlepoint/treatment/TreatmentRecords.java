package clinic.needlepoint.treatment;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What this module writes into the log. */
@Component
class TreatmentRecords implements RecordTypes {
  static final RecordType OPENED = type("session.opened");
  static final RecordType ANOTHER_CARTRIDGE = type("session.another-cartridge");
  static final RecordType AREAS = type("session.areas");
  static final RecordType STOPPED = type("session.stopped");
  static final RecordType CLOSED = type("session.closed");

  private static final RecordType TOLD =
      RecordType.of("recall.told", Audience.SESSION, "recall", "session");
  private static final RecordType PAPER =
      RecordType.of("recall.paper-made", Audience.KIOSK, "recall");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(OPENED, AREAS, ANOTHER_CARTRIDGE, STOPPED, CLOSED, TOLD, PAPER);
  }

  private static RecordType type(String name) {
    return RecordType.of(name, Audience.SESSION, "session");
  }

  /** The patient of this session was told of a recall. */
  static AuditEntry told(
      RecallId recall, SessionNumber session, PatientId patient, Telling telling, StaffMember by) {
    return AuditEntry.of(TOLD, by.actor())
        .key("recall", String.valueOf(recall.value()))
        .key("session", session.value())
        .with("patient", patient.value())
        .with("how", telling.how().word())
        .with("on", telling.on().toString());
  }

  /**
   * Names were put on paper.
   *
   * @param kind "contact-sheet" or "letters"
   */
  static AuditEntry paper(RecallId recall, String kind, int patients, StaffMember by) {
    return AuditEntry.of(PAPER, by.actor())
        .key("recall", String.valueOf(recall.value()))
        .with("paper", kind)
        .with("patients", patients);
  }

  /** Parts of the body in their order, such as "face neck". */
  static String words(Set<BodyArea> areas) {
    return areas.stream().sorted().map(BodyArea::word).collect(Collectors.joining(" "));
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
