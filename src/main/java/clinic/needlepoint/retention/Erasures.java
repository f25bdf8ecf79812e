package clinic.needlepoint.retention;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.audit.PersonalBodies;
import clinic.needlepoint.audit.PersonalBodies.Personal;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases people once nothing keeps them: every body of the log that concerns them, and their rows
 * in every module. The lines of the log stay, each erasure is a record, and the log still verifies.
 */
@Service
class Erasures {
  private final Patients patients;
  private final List<PatientRows> rows;
  private final PersonalBodies bodies;
  private final RetentionRules rules;
  private final JdbcLegalHolds holds;
  private final JdbcErasedPatients erased;
  private final HeadsDue heads;
  private final Timekeeper timekeeper;
  private final Sites sites;

  Erasures(
      Patients patients,
      List<PatientRows> rows,
      PersonalBodies bodies,
      RetentionRules rules,
      JdbcLegalHolds holds,
      JdbcErasedPatients erased,
      HeadsDue heads,
      Timekeeper timekeeper,
      Sites sites) {
    this.patients = patients;
    this.rows = List.copyOf(rows);
    this.bodies = bodies;
    this.rules = rules;
    this.holds = holds;
    this.erased = erased;
    this.heads = heads;
    this.timekeeper = timekeeper;
    this.sites = sites;
  }

  /** What there is of a person; one who was put back by a copy may have no row as a patient. */
  private record Found(List<VisitId> visits, List<Personal> bodies) {}

  private Found found(PatientId patient) {
    List<VisitId> visits = patients.visits(patient);
    List<String> numbers = visits.stream().map(visit -> String.valueOf(visit.value())).toList();
    return new Found(visits, bodies.of(patient.value(), numbers));
  }

  @Transactional
  Optional<PersonOnFile> find(String reference, StaffMember by) {
    by.require(Permission.ERASE_PERSONS, day(timekeeper.now().at()));
    return patients.find(reference).map(this::onFile);
  }

  private PersonOnFile onFile(Patient patient) {
    Stamp now = timekeeper.now();
    List<Kept> kept = kept(found(patient.id()), now);
    return new PersonOnFile(
        patient, kept, holds.inForce(patient.id()), hindrance(patient.id(), kept, now));
  }

  private List<Kept> kept(Found found, Stamp now) {
    Map<RecordKind, List<Personal>> kinds = new EnumMap<>(RecordKind.class);
    for (Personal body : found.bodies) {
      kinds.computeIfAbsent(RecordKind.of(body.type()), _ -> new ArrayList<>()).add(body);
    }
    return kinds.entrySet().stream()
        .map(kind -> kept(kind.getKey(), kind.getValue(), now))
        .toList();
  }

  private Kept kept(RecordKind kind, List<Personal> records, Stamp now) {
    Instant newest =
        records.stream().map(Personal::at).max(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = day(newest.isAfter(now.at()) ? now.at() : newest);
    return new Kept(kind, records.size(), last, rules.longest(kind, last));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  private ZoneId zone() {
    return sites.require().zone();
  }

  private Optional<Hindrance> hindrance(PatientId patient, List<Kept> kept, Stamp now) {
    if (now.clock() == ClockState.FREE) {
      return Optional.of(new Hindrance.ClockFree());
    }
    LocalDate today = day(now.at());
    Instant began = today.atStartOfDay(zone()).toInstant();
    if (rows.stream().anyMatch(module -> module.underWay(patient, began))) {
      return Optional.of(new Hindrance.UnderWay());
    }
    Optional<LegalHold> hold = holds.inForce(patient);
    if (hold.isPresent()) {
      return hold.map(Hindrance.Held::new);
    }
    return kept.stream()
        .filter(kind -> !today.isAfter(kind.until()))
        .max(Comparator.comparing(Kept::until))
        .map(Hindrance.Inside::new);
  }

  /**
   * Erases a person who was found and asked about.
   *
   * @return how many bodies of the log went
   * @throws StillKept when something stands in the way
   */
  @Transactional
  int erase(PatientId patient, StaffMember by) {
    Stamp now = timekeeper.now();
    by.require(Permission.ERASE_PERSONS, day(now.at()));
    return erase(new ErasedPatient(patient, now.at(), by.pseudonym()), by.actor(), now);
  }

  /**
   * Erases a person whom a copy of the database brought back.
   *
   * @return how many bodies of the log went; 0 when nothing came back
   * @throws StillKept when something in the copy stands in the way
   */
  @Transactional
  int eraseAgain(ErasedPatient before) {
    if (patients.find(before.patient()).isEmpty() && found(before.patient()).bodies.isEmpty()) {
      erased.add(before);
      return 0;
    }
    return erase(before, Actor.SYSTEM, timekeeper.now());
  }

  private int erase(ErasedPatient person, Actor by, Stamp now) {
    Found found = found(person.patient());
    hindrance(person.patient(), kept(found, now), now)
        .ifPresent(hindrance -> {
          throw new StillKept(hindrance);
        });
    int gone = bodies.erase(found.bodies, by);
    rows.forEach(module -> module.erase(person.patient(), found.visits));
    erased.add(person);
    heads.afterCommit();
    return gone;
  }

  /** Everybody who was ever erased, as the database knows it. */
  List<ErasedPatient> all() {
    return erased.all();
  }
}
