package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.CheckInCase.WalkIn;
import clinic.needlepoint.visit.CheckInCase.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sends people to staff, with a number instead of a name. The log says why, and of whom only where
 * one person alone fits. All in the caller's transaction.
 */
@Component
class Cases {
  private final JdbcCases cases;
  private final WaitingNumbers numbers;
  private final AuditLog log;
  private final Sites sites;
  private final ApplicationEventPublisher events;

  Cases(
      JdbcCases cases,
      WaitingNumbers numbers,
      AuditLog log,
      Sites sites,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.numbers = numbers;
    this.log = log;
    this.sites = sites;
    this.events = events;
  }

  /** The number to tell. */
  WaitingNumber refer(Why why, List<Visit> candidates, Instant now) {
    return open(why, candidates, Optional.empty(), now);
  }

  WaitingNumber walkIn(WalkIn said, List<Visit> candidates, Instant now) {
    return open(Why.WALK_IN, candidates, Optional.of(said), now);
  }

  /** Whether so many wait without an appointment that another is none of the innocent. */
  boolean crowded(Instant now, int many) {
    return cases.walkIns(day(now)) >= many;
  }

  private WaitingNumber open(
      Why why, List<Visit> candidates, Optional<WalkIn> walkIn, Instant now) {
    List<VisitId> visits = candidates.stream().map(Visit::id).toList();
    WaitingNumber ticket = numbers.draw(day(now));
    cases.open(day(now), ticket, why, now, walkIn, visits);
    AuditEntry entry =
        AuditEntry.of(VisitRecords.REFERRED, Actor.PATIENT)
            .with("ticket", ticket.value())
            .with("why", why.word());
    List<PatientId> people = candidates.stream().map(Visit::patient).distinct().toList();
    log.append(people.size() == 1 ? entry.with("patient", people.getFirst().value()) : entry);
    events.publishEvent(new CheckInChanged());
    return ticket;
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, sites.require().zone());
  }
}
