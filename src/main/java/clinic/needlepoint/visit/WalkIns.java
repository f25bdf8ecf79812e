package clinic.needlepoint.visit;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import clinic.needlepoint.visit.CheckInCase.WalkIn;
import clinic.needlepoint.visit.TakenIn.Reason;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes a visit for somebody who came without an appointment. What they said at the kiosk must fit
 * the number that staff enter: that is the net against taking one person for another. All in the
 * caller's transaction.
 */
@Component
class WalkIns {
  /** A visit, or why there is none. */
  sealed interface Made {
    record Booked(VisitId visit) implements Made {}

    record Not(Reason reason) implements Made {}
  }

  private final JdbcPatients patients;
  private final JdbcAppointments appointments;
  private final JdbcIdentityCards cards;
  private final PatientWrites writes;
  private final StaffMembers staff;
  private final AuditLog log;

  WalkIns(
      JdbcPatients patients,
      JdbcAppointments appointments,
      JdbcIdentityCards cards,
      PatientWrites writes,
      StaffMembers staff,
      AuditLog log) {
    this.patients = patients;
    this.appointments = appointments;
    this.cards = cards;
    this.writes = writes;
    this.staff = staff;
    this.log = log;
  }

  Made make(JdbcCases.Row open, WalkInEntry entry, Instant now, StaffMember by) {
    WalkIn said = open.walkIn().orElseThrow();
    String reference = plain(entry.reference());
    if (reference.isEmpty() || !sound(entry)) {
      return new Made.Not(Reason.FIELDS);
    }
    Optional<PatientRow> row =
        patients
            .find(reference)
            .map(JdbcPatients.Known::row)
            .or(() -> named(reference, entry, said));
    if (row.isEmpty()) {
      return new Made.Not(Reason.NAMES);
    }
    if (!fits(row.get(), said)) {
      return new Made.Not(Reason.OTHER_PERSON);
    }
    Optional<StaffMember> practitioner =
        staff.findByCode(entry.practitioner()).filter(m -> m.role().may(Permission.TREAT));
    if (practitioner.isEmpty()) {
      return new Made.Not(Reason.PRACTITIONER);
    }
    return new Made.Booked(book(open, row.get(), practitioner.get(), entry, now, by));
  }

  private VisitId book(
      JdbcCases.Row open,
      PatientRow row,
      StaffMember practitioner,
      WalkInEntry entry,
      Instant now,
      StaffMember by) {
    PatientId patient = writes.put(row, by.actor()).id();
    AppointmentRow appointment =
        new AppointmentRow(
            ImportPlace.line(0),
            "walk-in:" + open.id().value(),
            row,
            Instant.ofEpochMilli(now.toEpochMilli()),
            practitioner.pseudonym(),
            entry.treatment(),
            false);
    VisitId visit = appointments.add(appointment, patient, now);
    cards.set(visit, entry.seen() ? Identity.STAFF : Identity.UNCONFIRMED);
    log.append(
        AuditEntry.of(VisitRecords.WALK_IN_TAKEN, by.actor())
            .key("visit", String.valueOf(visit.value()))
            .with("patient", patient.value())
            .with("ticket", open.ticket().value())
            .with("practitioner", practitioner.pseudonym())
            .with("treatment", entry.treatment().word())
            .with("documentSeen", entry.seen()));
    return visit;
  }

  private static Optional<PatientRow> named(String reference, WalkInEntry entry, WalkIn said) {
    PersonName name = new PersonName(plain(entry.given()), plain(entry.family()));
    boolean letters =
        !FirstLetter.of(name.given()).isEmpty() && !FirstLetter.of(name.family()).isEmpty();
    return letters
        ? Optional.of(new PatientRow(reference, name, said.birth().date()))
        : Optional.empty();
  }

  private static boolean fits(PatientRow row, WalkIn said) {
    return row.birth().equals(said.birth().date()) && row.name().initials().equals(said.initials());
  }

  private static boolean sound(WalkInEntry entry) {
    return AppointmentColumn.PATIENT.holds(plain(entry.reference()))
        && Stream.of(entry.given(), entry.family())
            .map(WalkIns::plain)
            .allMatch(AppointmentColumn.GIVEN_NAME::holds);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }
}
