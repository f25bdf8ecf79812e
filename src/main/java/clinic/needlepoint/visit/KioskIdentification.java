package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.CheckInCase.WalkIn;
import clinic.needlepoint.visit.CheckInCase.Why;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.IdentificationResult.Locked;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import clinic.needlepoint.visit.IdentificationResult.Waiting;
import clinic.needlepoint.visit.JdbcCheckIns.Booked;
import clinic.needlepoint.visit.JdbcCheckIns.Expected;
import clinic.needlepoint.visit.Throttle.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Identification in two transactions: the try is counted and durable before anything is looked up,
 * so that neither a crash nor pulling the plug gives a try for nothing.
 */
@Service
class KioskIdentification implements Identification {
  /** Longer than the work takes on the slowest kiosk, short enough not to be felt. */
  static final Duration AT_LEAST = Duration.ofMillis(300);

  private static final int MOST_CANDIDATES = 4;

  /** People without an appointment, of whom no more come by chance. */
  private static final int MANY_WAITING = 8;

  private final Throttle throttle;
  private final JdbcCheckIns checkIns;
  private final Arrivals arrivals;
  private final CheckInWindow window;
  private final Codes codes;
  private final Cases cases;
  private final ClaimProofs proofs;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final Pace pace;
  private final CheckInMeters meters;
  private final TransactionTemplate transaction;

  KioskIdentification(
      Throttle throttle,
      JdbcCheckIns checkIns,
      Arrivals arrivals,
      CheckInWindow window,
      Codes codes,
      Cases cases,
      ClaimProofs proofs,
      AuditLog log,
      Sites sites,
      Clock clock,
      Pace pace,
      CheckInMeters meters,
      PlatformTransactionManager transactions) {
    this.throttle = throttle;
    this.checkIns = checkIns;
    this.arrivals = arrivals;
    this.window = window;
    this.codes = codes;
    this.cases = cases;
    this.proofs = proofs;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.pace = pace;
    this.meters = meters;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public IdentificationResult identify(DateOfBirth birth, Initials initials) {
    return paced(Guess.PERSON, (turn, now) -> lookUp(birth, initials, turn, now));
  }

  @Override
  public IdentificationResult identify(CheckInCode code) {
    return paced(Guess.CODE, (turn, now) -> lookUp(code, turn, now));
  }

  @Override
  public IdentificationResult walkIn(DateOfBirth birth, Initials initials) {
    return paced(Guess.PERSON, (turn, now) -> walkIn(birth, initials, turn, now));
  }

  /** What is done with a try that was counted. */
  @FunctionalInterface
  private interface Try {
    IdentificationResult with(Turn.Counted turn, Instant now);
  }

  /**
   * All that is not an arrival takes the same time; an arrival is plain to see and waits for
   * nothing.
   */
  private IdentificationResult paced(Guess guess, Try work) {
    long start = pace.nanos();
    boolean arrived = false;
    try {
      IdentificationResult result = decide(guess, work, clock.instant());
      meters.took(Duration.ofNanos(pace.nanos() - start));
      meters.count(outcome(result));
      arrived = result instanceof Found;
      return result;
    } finally {
      if (!arrived) {
        pace.fill(start, AT_LEAST);
      }
    }
  }

  private IdentificationResult decide(Guess guess, Try work, Instant now) {
    return switch (committed(() -> throttle.take(guess, now))) {
      case Turn.Refused refused -> new Locked(refused.until());
      case Turn.Counted turn -> committed(() -> work.with(turn, now));
    };
  }

  private <T> T committed(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  /**
   * Whoever has an appointment today counts as possible, not only who has one about now: of two
   * people to whom the same letters and date fit, the one who comes too early must not be taken for
   * the other.
   */
  private IdentificationResult lookUp(
      DateOfBirth birth, Initials initials, Turn.Counted turn, Instant now) {
    ClinicDay day = ClinicDay.of(now, sites.require().zone());
    List<Visit> fitting =
        checkIns.expected(birth, day).stream()
            .filter(expected -> expected.name().initials().equals(initials))
            .map(Expected::visit)
            .toList();
    if (fitting.stream().map(Visit::patient).distinct().count() > 1) {
      return missed(Why.TWINS, fitting, now);
    }
    List<Visit> coming = fitting.stream().filter(v -> !window.over(v.dueAt(), now)).toList();
    if (coming.stream().anyMatch(v -> window.open(v.dueAt(), now))) {
      throttle.succeeded(turn);
      return arrivals.arrive(coming, Optional.empty(), day, now);
    }
    if (fitting.isEmpty()) {
      return elsewhen(birth, initials, day, now);
    }
    return missed(coming.isEmpty() ? Why.LATE : Why.EARLY, fitting, now);
  }

  /** Not here today: staff see what is booked besides. */
  private IdentificationResult elsewhen(
      DateOfBirth birth, Initials initials, ClinicDay day, Instant now) {
    List<Booked> booked = fitting(birth, initials, now);
    Why why =
        booked.stream()
            .filter(one -> day.holds(one.visit().dueAt()))
            .findFirst()
            .map(one -> one.elsewhere() ? Why.ELSEWHERE : Why.CANCELLED)
            .orElse(booked.isEmpty() ? Why.UNKNOWN : Why.OTHER_DAY);
    return missed(why, booked.stream().map(Booked::visit).toList(), now);
  }

  /** The nearest few of all appointments to which both fit. */
  private List<Booked> fitting(DateOfBirth birth, Initials initials, Instant now) {
    return checkIns.booked(birth, now).stream()
        .filter(one -> one.name().initials().equals(initials))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** Staff who gave the code decided about the time; the rest of that day arrives with it. */
  private IdentificationResult lookUp(CheckInCode code, Turn.Counted turn, Instant now) {
    ClinicDay day = ClinicDay.of(now, sites.require().zone());
    Optional<VisitId> given = codes.take(code, now);
    List<Visit> coming =
        given.stream()
            .flatMap(visit -> checkIns.sameDay(visit, day).stream())
            .filter(v -> given.get().equals(v.id()) || !window.over(v.dueAt(), now))
            .toList();
    if (coming.stream().noneMatch(v -> given.get().equals(v.id()))) {
      return missed(Why.CODE, List.of(), now);
    }
    throttle.succeeded(turn);
    IdentificationResult result = arrivals.arrive(coming, given, day, now);
    if (result instanceof Found found) {
      proofs.prove(found.claim(), IdentifiedBy.CODE);
    }
    return result;
  }

  /** Costs a try only when many wait already: nobody learns anything from it. */
  private IdentificationResult walkIn(
      DateOfBirth birth, Initials initials, Turn.Counted turn, Instant now) {
    if (cases.crowded(now, MANY_WAITING)) {
      locks(Guess.PERSON, now);
    } else {
      throttle.succeeded(turn);
    }
    List<Visit> booked = fitting(birth, initials, now).stream().map(Booked::visit).toList();
    return new Waiting(cases.walkIn(new WalkIn(birth, initials), booked, now));
  }

  /** Says that somebody was not recognised, and nothing of what they typed. */
  private IdentificationResult missed(Why why, List<Visit> candidates, Instant now) {
    log.append(
        AuditEntry.of(VisitRecords.NOT_RECOGNISED, Actor.PATIENT)
            .with("ambiguous", why == Why.TWINS));
    locks(why == Why.CODE ? Guess.CODE : Guess.PERSON, now);
    return new NotRecognised(cases.refer(why, candidates, now));
  }

  private void locks(Guess guess, Instant now) {
    throttle
        .refusesUntil(guess, now)
        .ifPresent(until ->
            log.append(
                AuditEntry.of(VisitRecords.LOCKED, Actor.SYSTEM).with("until", until.toString())));
  }

  private static CheckInOutcome outcome(IdentificationResult result) {
    return switch (result) {
      case Found _ -> CheckInOutcome.ARRIVED;
      case NotRecognised _ -> CheckInOutcome.NOT_RECOGNISED;
      case Waiting _ -> CheckInOutcome.WALK_IN;
      case Locked _ -> CheckInOutcome.LOCKED;
    };
  }
}
