package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.visit.IdentificationResult.Found;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a recognised person arrive, in the caller's transaction. */
@Component
class Arrivals {
  private final JdbcCheckIns checkIns;
  private final AuditLog log;
  private final SecureRandom random;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<AtClaim> others;

  Arrivals(
      JdbcCheckIns checkIns,
      AuditLog log,
      SecureRandom random,
      ApplicationEventPublisher events,
      ObjectProvider<AtClaim> others) {
    this.checkIns = checkIns;
    this.log = log;
    this.random = random;
    this.events = events;
    this.others = others;
  }

  /**
   * @param visits one person's appointments of that day, not over, in order of time, at least one
   * @param first the one to go on with, where staff gave a code for it
   */
  Found arrive(List<Visit> visits, Optional<VisitId> first, ClinicDay day, Instant moment) {
    Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
    List<Visit> arrived = visits.stream().map(visit -> arrive(visit, now)).toList();
    boolean code = first.isPresent();
    Visit next =
        arrived.stream()
            .filter(visit -> code ? visit.id().equals(first.get()) : visit.seatedAt().isEmpty())
            .findFirst()
            .orElse(arrived.getFirst());
    Claim claim = Claim.random(next.id(), random);
    checkIns.claim(next.patient(), day, claim.token(), code);
    if (code) {
      arrived.forEach(visit -> checkIns.knownByCode(visit.id()));
    }
    log.append(
        AuditEntry.of(VisitRecords.IDENTIFIED, Actor.PATIENT)
            .key("visit", number(next))
            .with("patient", next.patient().value())
            .with("by", code ? "code" : "letters"));
    List<VisitId> held = arrived.stream().map(Visit::id).toList();
    IdentifiedBy by = code ? IdentifiedBy.CODE : IdentifiedBy.BIRTHDAY;
    others.forEach(module -> module.claimed(held, by));
    events.publishEvent(new CheckInChanged());
    return new Found(claim, next, arrived);
  }

  private Visit arrive(Visit visit, Instant now) {
    if (!checkIns.arrive(visit.id(), now)) {
      return visit;
    }
    log.append(
        AuditEntry.of(VisitRecords.ARRIVED, Actor.PATIENT)
            .key("visit", number(visit))
            .with("patient", visit.patient().value())
            .with("practitioner", visit.practitioner())
            .with("treatment", visit.treatment().word())
            .with("due", visit.dueAt().toString()));
    return new Visit(
        visit.id(),
        visit.patient(),
        visit.initials(),
        visit.reference(),
        visit.practitioner(),
        visit.treatment(),
        visit.dueAt(),
        Optional.of(now),
        visit.seatedAt());
  }

  private static String number(Visit visit) {
    return String.valueOf(visit.id().value());
  }
}
