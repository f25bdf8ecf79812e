package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.IdentificationResult.Locked;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import clinic.needlepoint.visit.JdbcCheckIns.Expected;
import clinic.needlepoint.visit.Throttle.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

  private final Throttle throttle;
  private final JdbcCheckIns checkIns;
  private final Arrivals arrivals;
  private final CheckInWindow window;
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
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.pace = pace;
    this.meters = meters;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public IdentificationResult identify(DateOfBirth birth, Initials initials) {
    long start = pace.nanos();
    try {
      IdentificationResult result = decide(birth, initials, clock.instant());
      meters.took(Duration.ofNanos(pace.nanos() - start));
      meters.count(outcome(result));
      return result;
    } finally {
      pace.fill(start, AT_LEAST);
    }
  }

  private IdentificationResult decide(DateOfBirth birth, Initials initials, Instant now) {
    return switch (committed(() -> throttle.take(now))) {
      case Turn.Refused refused -> new Locked(refused.until());
      case Turn.Counted turn -> committed(() -> lookUp(birth, initials, turn, now));
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
    boolean ambiguous = fitting.stream().map(Visit::patient).distinct().count() > 1;
    List<Visit> coming = fitting.stream().filter(v -> !window.over(v.dueAt(), now)).toList();
    if (ambiguous || coming.stream().noneMatch(v -> window.open(v.dueAt(), now))) {
      return missed(ambiguous, now);
    }
    throttle.succeeded(turn);
    return arrivals.arrive(coming, day, now);
  }

  /** Says that somebody was not recognised, and nothing of what they typed. */
  private IdentificationResult missed(boolean ambiguous, Instant now) {
    log.append(
        AuditEntry.of(VisitRecords.NOT_RECOGNISED, Actor.PATIENT).with("ambiguous", ambiguous));
    throttle
        .lockedUntil()
        .filter(now::isBefore)
        .ifPresent(until ->
            log.append(
                AuditEntry.of(VisitRecords.LOCKED, Actor.SYSTEM).with("until", until.toString())));
    return new NotRecognised();
  }

  private static CheckInOutcome outcome(IdentificationResult result) {
    return switch (result) {
      case IdentificationResult.Found _ -> CheckInOutcome.ARRIVED;
      case NotRecognised _ -> CheckInOutcome.NOT_RECOGNISED;
      case Locked _ -> CheckInOutcome.LOCKED;
    };
  }
}
