package clinic.needlepoint.visit;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.TakenIn.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedCheckInDesk implements CheckInDesk {
  private final JdbcCases cases;
  private final JdbcIdentityCards cards;
  private final Throttle throttle;
  private final Codes codes;
  private final WalkIns walkIns;
  private final WaitingNumbers numbers;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordedCheckInDesk(
      JdbcCases cases,
      JdbcIdentityCards cards,
      Throttle throttle,
      Codes codes,
      WalkIns walkIns,
      WaitingNumbers numbers,
      AuditLog log,
      Sites sites,
      Clock clock,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.cards = cards;
    this.throttle = throttle;
    this.codes = codes;
    this.walkIns = walkIns;
    this.numbers = numbers;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public List<CheckInCase> open(StaffMember by) {
    require(by);
    return cases.unsettled(today()).stream().map(this::whole).toList();
  }

  private CheckInCase whole(JdbcCases.Row row) {
    List<IdentityCard> candidates =
        cases.candidates(row.id()).stream().flatMap(visit -> cards.find(visit).stream()).toList();
    return new CheckInCase(row.id(), row.ticket(), row.why(), row.at(), candidates, row.walkIn());
  }

  @Override
  public int pressing() {
    return cases.pressing(today());
  }

  @Override
  public Optional<Instant> pausedUntil(Guess guess) {
    return throttle.refusesUntil(guess, clock.instant());
  }

  @Override
  @Transactional
  public IssuedCode issue(VisitId visit, StaffMember by) {
    require(by);
    requireHere(visit);
    return codes.issue(visit, clock.instant(), by);
  }

  @Override
  @Transactional
  public IssuedCode settle(CaseId open, VisitId candidate, StaffMember by) {
    require(by);
    if (!cases.candidates(open).contains(candidate)) {
      throw new IllegalArgumentException("That visit is no candidate of this case");
    }
    requireHere(candidate);
    JdbcCases.Row row = close(open, "CODE_GIVEN", by);
    numbers.handOn(day(row.at()), row.ticket(), candidate);
    log.append(settled(row, by, "code-given").with("visit", String.valueOf(candidate.value())));
    return codes.issue(candidate, clock.instant(), by);
  }

  @Override
  @Transactional
  public void sendAway(CaseId open, StaffMember by) {
    require(by);
    JdbcCases.Row row = close(open, "SENT_AWAY", by);
    log.append(settled(row, by, "sent-away"));
  }

  @Override
  @Transactional
  public TakenIn takeIn(CaseId open, WalkInEntry entry, StaffMember by) {
    require(by);
    var row = cases.find(open);
    if (row.isEmpty() || row.get().walkIn().isEmpty()) {
      return new TakenIn.Refused(Reason.SETTLED);
    }
    return switch (walkIns.make(row.get(), entry, clock.instant(), by)) {
      case WalkIns.Made.Not(Reason reason) -> new TakenIn.Refused(reason);
      case WalkIns.Made.Booked(VisitId visit) -> {
        close(open, "TAKEN_IN", by);
        numbers.handOn(day(row.get().at()), row.get().ticket(), visit);
        yield new TakenIn.Done(codes.issue(visit, clock.instant(), by));
      }
    };
  }

  private JdbcCases.Row close(CaseId open, String outcome, StaffMember by) {
    JdbcCases.Row row = cases.find(open).orElseThrow(CaseSettled::new);
    if (!cases.settle(open, outcome, clock.instant(), by.pseudonym())) {
      throw new CaseSettled();
    }
    events.publishEvent(new CheckInChanged());
    return row;
  }

  private static AuditEntry settled(JdbcCases.Row row, StaffMember by, String outcome) {
    return AuditEntry.of(VisitRecords.SETTLED, by.actor())
        .with("ticket", row.ticket().value())
        .with("why", row.why().word())
        .with("outcome", outcome);
  }

  /** A code opens only what is booked here and today: no other day's answers can be given now. */
  private void requireHere(VisitId visit) {
    boolean here =
        cards
            .find(visit)
            .filter(IdentityCard::bookedHere)
            .filter(card -> day(card.visit().dueAt()).equals(today()))
            .isPresent();
    if (!here) {
      throw new NotBookedHere();
    }
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, sites.require().zone());
  }

  private void require(StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, today());
  }
}
