package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.PatientWrites.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final PatientWrites patients;
  private final JdbcAppointments appointments;
  private final Sites sites;
  private final Clock clock;

  AppointmentWrites(
      PatientWrites patients, JdbcAppointments appointments, Sites sites, Clock clock) {
    this.patients = patients;
    this.appointments = appointments;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * @throws ImportRefused with all that contradicts what has happened; the caller's transaction
   *     must not be committed then
   */
  ImportReport write(List<ImportedRow> rows, Actor by) {
    Instant now = clock.instant();
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<ImportProblem> problems = new ArrayList<>();
    for (ImportedRow row : rows) {
      Outcome outcome =
          switch (row) {
            case AppointmentRow appointment -> write(appointment, by, now, problems);
            case CancelledRow cancelled -> cancel(cancelled, now, problems);
          };
      counts.merge(outcome, 1, Integer::sum);
    }
    if (!problems.isEmpty()) {
      throw new ImportRefused(problems);
    }
    return report(counts);
  }

  private Outcome write(AppointmentRow row, Actor by, Instant now, List<ImportProblem> problems) {
    Optional<JdbcAppointments.Known> known = appointments.find(row.appointment());
    if (known.isPresent() && known.get().newerThan(row)) {
      return Outcome.UNCHANGED;
    }
    Person person = patients.put(row.patient(), by);
    Optional<ImportProblem> problem = known.flatMap(k -> contradiction(row, k, person));
    if (problem.isPresent()) {
      problems.add(problem.get());
      return Outcome.UNCHANGED;
    }
    return write(row, known, person, now);
  }

  private Outcome cancel(CancelledRow row, Instant now, List<ImportProblem> problems) {
    Optional<JdbcAppointments.Known> known = appointments.find(row.appointment());
    if (known.isEmpty() || known.get().newerThan(row) || known.get().cancelled()) {
      return Outcome.UNCHANGED;
    }
    if (known.get().arrived()) {
      problems.add(arrived(row, "cancelled"));
      return Outcome.UNCHANGED;
    }
    appointments.cancel(row, now);
    return Outcome.CANCELLED;
  }

  private static ImportReport report(Map<Outcome, Integer> counts) {
    return new ImportReport(
        counts.getOrDefault(Outcome.ADDED, 0),
        counts.getOrDefault(Outcome.CHANGED, 0),
        counts.getOrDefault(Outcome.CANCELLED, 0),
        counts.getOrDefault(Outcome.UNCHANGED, 0));
  }

  /** What was answered and signed on one day says nothing of another. */
  private Optional<ImportProblem> contradiction(
      AppointmentRow row, JdbcAppointments.Known known, Person person) {
    if (!known.arrived()) {
      return Optional.empty();
    }
    if (row.cancelled()) {
      return Optional.of(arrived(row, "cancelled"));
    }
    if (row.elsewhere().isPresent()) {
      return Optional.of(arrived(row, "at another clinic"));
    }
    if (!known.patient().equals(person.id())) {
      return Optional.of(arrived(row, "given to another patient"));
    }
    return day(row.dueAt()).equals(day(known.dueAt()))
        ? Optional.empty()
        : Optional.of(
            arrived(row, "moved to another day. Give that day an appointment number of its own"));
  }

  private LocalDate day(Instant due) {
    return LocalDate.ofInstant(due, sites.require().zone());
  }

  private static ImportProblem arrived(ImportedRow row, String what) {
    return new ImportProblem(
        row.place(),
        "The patient of appointment \"%s\" has arrived already, so it can not be %s."
            .formatted(ImportedRows.shortened(row.appointment()), what));
  }

  private Outcome write(
      AppointmentRow row, Optional<JdbcAppointments.Known> known, Person person, Instant now) {
    if (known.isEmpty()) {
      appointments.add(row, person.id(), now);
      return row.cancelled() ? Outcome.CANCELLED : Outcome.ADDED;
    }
    boolean same = known.get().sameAs(row, person.id());
    if (!same || known.get().olderThan(row)) {
      appointments.change(row, person.id(), now);
    }
    if (same) {
      return person.changed() ? Outcome.CHANGED : Outcome.UNCHANGED;
    }
    return row.cancelled() && !known.get().cancelled() ? Outcome.CANCELLED : Outcome.CHANGED;
  }
}
