package clinic.needlepoint.station;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordLine;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is on record of pens. */
@Component
class PenRecords implements RecordTypes {
  private static final RecordType ADDED = kiosk("pen.added", "pen");
  private static final RecordType DOCKED = kiosk("pen.docked", "dock", "pen");
  private static final RecordType OUT = kiosk("pen.out-of-service", "pen");
  private static final RecordType IN = kiosk("pen.in-service", "pen");
  private static final RecordType DISINFECTED = kiosk("pen.disinfected", "pen");
  private static final RecordType TAKEN = kiosk("pen.taken", "pen", "session");

  /** Somebody typed why, in the course of a treatment. */
  private static final RecordType ATTESTED =
      RecordType.of("pen.attested", Audience.SESSION, "pen", "session");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(ADDED, DOCKED, OUT, IN, DISINFECTED, TAKEN, ATTESTED);
  }

  private static RecordType kiosk(String name, String... keys) {
    return RecordType.of(name, Audience.KIOSK, keys);
  }

  private static AuditEntry of(RecordType type, String pen, Actor by) {
    return AuditEntry.of(type, by).key("pen", pen);
  }

  static AuditEntry added(Pen pen, StaffMember by) {
    return of(ADDED, pen.serial(), by.actor())
        .with("model", pen.model())
        .with("label", pen.label());
  }

  static AuditEntry docked(String pen, int dock, StaffMember by) {
    return of(DOCKED, pen, by.actor()).key("dock", String.valueOf(dock));
  }

  static AuditEntry out(String pen, String reason, StaffMember by) {
    return of(OUT, pen, by.actor()).with("reason", reason);
  }

  static AuditEntry in(String pen, StaffMember by) {
    return of(IN, pen, by.actor());
  }

  static AuditEntry disinfected(Disinfection done, Instant finished, StaffMember by) {
    return of(DISINFECTED, done.pen(), by.actor())
        .with("product", done.with().id())
        .with("contactMinutes", done.with().contactMinutes())
        .with("source", done.with().source())
        .with("started", RecordLine.at(done.startedAt()))
        .with("startedBy", done.by())
        .with("finished", RecordLine.at(finished))
        .with("seconds", Duration.between(done.startedAt(), finished).toSeconds());
  }

  static AuditEntry attested(PenUse use, List<PenReason> about, String reason, StaffMember by) {
    return of(ATTESTED, use.pen(), by.actor())
        .key("session", use.session())
        .with("about", about.stream().map(PenReason::word).toList())
        .with("reason", reason);
  }

  static AuditEntry taken(PenUse use, StaffMember by) {
    return of(TAKEN, use.pen(), by.actor())
        .key("session", use.session())
        .with("ready", use.attested().isPresent() ? "attested" : "known")
        .with("sleeve", true);
  }
}
