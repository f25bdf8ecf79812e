package clinic.needlepoint.treatment;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.cartridge.ExposedUse;
import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.cartridge.Recalls;
import clinic.needlepoint.cartridge.RecallsChanged;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.PatientCards;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedLookBack implements LookBack {
  private final Recalls recalls;
  private final JdbcTreatmentSessions sessions;
  private final JdbcTellings tellings;
  private final PatientCards patients;
  private final AuditLog log;
  private final TodaysDate date;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordedLookBack(
      Recalls recalls,
      JdbcTreatmentSessions sessions,
      JdbcTellings tellings,
      PatientCards patients,
      AuditLog log,
      TodaysDate date,
      Clock clock,
      ApplicationEventPublisher events) {
    this.recalls = recalls;
    this.sessions = sessions;
    this.tellings = tellings;
    this.patients = patients;
    this.log = log;
    this.date = date;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public List<ExposedSession> exposed(RecallId recall, StaffMember by) {
    LocalDate today = date.today();
    by.require(Permission.MANAGE_RECALLS, today);
    boolean named = by.may(Permission.CONTACT_PATIENTS, today);
    return exposed(recall).stream().map(each -> named ? each : withoutPatient(each)).toList();
  }

  private static ExposedSession withoutPatient(ExposedSession each) {
    return new ExposedSession(
        each.session(),
        Optional.empty(),
        each.practitioner(),
        each.openedAt(),
        each.lots(),
        each.told());
  }

  private List<ExposedSession> exposed(RecallId recall) {
    Map<SessionNumber, List<String>> lots = new LinkedHashMap<>();
    for (ExposedUse use : recalls.exposed(recall)) {
      lots.computeIfAbsent(use.session(), _ -> new ArrayList<>()).add(use.lot());
    }
    Map<String, List<Telling>> told = tellings.of(recall);
    return lots.keySet().stream()
        .flatMap(number -> sessions.find(number).stream())
        .map(session ->
            new ExposedSession(
                session.number(),
                Optional.of(session.patient()),
                session.practitioner(),
                session.openedAt(),
                List.copyOf(lots.getOrDefault(session.number(), List.of())),
                told.getOrDefault(session.number().value(), List.of())))
        .toList();
  }

  @Override
  public Progress progress(RecallId recall) {
    List<ExposedSession> known = exposed(recall);
    long used = recalls.exposed(recall).stream().map(ExposedUse::session).distinct().count();
    long told = known.stream().filter(each -> !each.told().isEmpty()).count();
    return new Progress(known.size(), Math.toIntExact(told), Math.toIntExact(used) - known.size());
  }

  @Override
  public List<SessionNumber> sessionsOf(String reference, StaffMember by) {
    return patients.withReference(reference, by).map(sessions::ofPatient).orElse(List.of());
  }

  @Override
  @Transactional
  public void told(RecallId recall, PatientId patient, Channel how, LocalDate on, StaffMember by) {
    LocalDate today = date.today();
    by.require(Permission.CONTACT_PATIENTS, today);
    if (on.isAfter(today)) {
      throw new IllegalArgumentException("Nobody was told on a day to come.");
    }
    List<ExposedSession> theirs =
        exposed(recall).stream()
            .filter(each -> each.patient().filter(patient::equals).isPresent())
            .toList();
    if (theirs.isEmpty()) {
      throw new IllegalArgumentException("This recall exposed no session of this patient.");
    }
    Telling telling = new Telling(how, on, by.pseudonym());
    for (ExposedSession each : theirs) {
      tellings.add(recall, each.session(), telling, clock.instant());
      log.append(TreatmentRecords.told(recall, each.session(), patient, telling, by));
    }
    events.publishEvent(new RecallsChanged());
  }
}
