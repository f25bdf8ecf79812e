package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes the rows of a file, in the caller's transaction. */
@Component
class AppointmentWrites {
  private enum Outcome {
    ADDED,
    CHANGED,
    CANCELLED,
    UNCHANGED
  }

  private record Person(PatientId id, boolean changed) {}

  private final JdbcPatients patients;
  private final JdbcAppointments appointments;
  private final AuditLog log;
  private final SecureRandom random;
  private final Clock clock;

  AppointmentWrites(
      JdbcPatients patients,
      JdbcAppointments appointments,
      AuditLog log,
      SecureRandom random,
      Clock clock) {
    this.patients = patients;
    this.appointments = appointments;
    this.log = log;
    this.random = random;
    this.clock = clock;
  }

  /**
   * @throws ImportRefused with all that contradicts what has happened; the caller's transaction
   *     must not be committed then
   */
  ImportReport write(List<AppointmentRow> rows, Actor by) {
    Instant now = clock.instant();
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<ImportProblem> problems = new ArrayList<>();
    for (AppointmentRow row : rows) {
      Person person = person(row.patient(), by);
      Optional<JdbcAppointments.Known> known = appointments.find(row.appointment());
      Optional<ImportProblem> problem = known.flatMap(k -> contradiction(row, k, person));
      problem.ifPresent(problems::add);
      if (problem.isEmpty()) {
        counts.merge(write(row, known, person, now), 1, Integer::sum);
      }
    }
    if (!problems.isEmpty()) {
      throw new ImportRefused(problems);
    }
    return report(counts);
  }

  private static ImportReport report(Map<Outcome, Integer> counts) {
    return new ImportReport(
        counts.getOrDefault(Outcome.ADDED, 0),
        counts.getOrDefault(Outcome.CHANGED, 0),
        counts.getOrDefault(Outcome.CANCELLED, 0),
        counts.getOrDefault(Outcome.UNCHANGED, 0));
  }

  private static Optional<ImportProblem> contradiction(
      AppointmentRow row, JdbcAppointments.Known known, Person person) {
    if (!known.arrived()) {
      return Optional.empty();
    }
    String arrived = "The patient of appointment \"%s\" has arrived already, so it can not be %s.";
    if (row.cancelled()) {
      return Optional.of(problem(row, arrived.formatted(row.appointment(), "cancelled")));
    }
    if (!known.patient().equals(person.id())) {
      return Optional.of(
          problem(row, arrived.formatted(row.appointment(), "given to another patient")));
    }
    return Optional.empty();
  }

  private static ImportProblem problem(AppointmentRow row, String sentence) {
    return new ImportProblem(row.line(), sentence);
  }

  private Outcome write(
      AppointmentRow row, Optional<JdbcAppointments.Known> known, Person person, Instant now) {
    if (known.isEmpty()) {
      appointments.add(row, person.id(), now);
      return row.cancelled() ? Outcome.CANCELLED : Outcome.ADDED;
    }
    if (known.get().sameAs(row, person.id())) {
      return person.changed() ? Outcome.CHANGED : Outcome.UNCHANGED;
    }
    appointments.change(row, person.id(), now);
    return row.cancelled() && !known.get().cancelled() ? Outcome.CANCELLED : Outcome.CHANGED;
  }

  private Person person(PatientRow row, Actor by) {
    Optional<JdbcPatients.Known> known = patients.find(row.reference());
    if (known.isEmpty()) {
      PatientId id = PatientId.random(random);
      patients.add(id, row);
      log.append(
          AuditEntry.of(VisitRecords.PATIENT_ADDED, by)
              .with("patient", id.value())
              .with("is", identity(row)));
      return new Person(id, true);
    }
    PatientId id = known.get().id();
    boolean changed = !known.get().row().equals(row);
    if (changed) {
      patients.change(id, row);
      log.append(
          AuditEntry.of(VisitRecords.PATIENT_CHANGED, by)
              .with("patient", id.value())
              .with("was", identity(known.get().row()))
              .with("is", identity(row)));
    }
    return new Person(id, changed);
  }

  private static SortedMap<String, String> identity(PatientRow row) {
    return new TreeMap<>(
        Map.of(
            "reference", row.reference(),
            "givenName", row.name().given(),
            "familyName", row.name().family(),
            "birthDate", row.birth().toString()));
  }
}
