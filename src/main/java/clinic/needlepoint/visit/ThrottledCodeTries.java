package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.visit.Throttle.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions, as {@link KioskIdentification} has them and for the same reason. */
@Service
class ThrottledCodeTries implements CodeTries {
  private final Throttle throttle;
  private final AuditLog log;
  private final Clock clock;
  private final Pace pace;
  private final TransactionTemplate transaction;

  ThrottledCodeTries(
      Throttle throttle,
      AuditLog log,
      Clock clock,
      Pace pace,
      PlatformTransactionManager transactions) {
    this.throttle = throttle;
    this.log = log;
    this.clock = clock;
    this.pace = pace;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public <T> CodeTry<T> attempt(Supplier<Optional<T>> lookUp) {
    long start = pace.nanos();
    try {
      return decide(lookUp, clock.instant());
    } finally {
      pace.fill(start, KioskIdentification.AT_LEAST);
    }
  }

  private <T> CodeTry<T> decide(Supplier<Optional<T>> lookUp, Instant now) {
    return switch (committed(() -> throttle.take(Guess.CODE, now))) {
      case Turn.Refused refused -> new CodeTry.Locked<>(refused.until());
      case Turn.Counted turn -> committed(() -> look(lookUp, turn, now));
    };
  }

  private <T> T committed(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private <T> CodeTry<T> look(Supplier<Optional<T>> lookUp, Turn.Counted turn, Instant now) {
    Optional<T> found = lookUp.get();
    if (found.isPresent()) {
      throttle.succeeded(turn);
      return new CodeTry.Found<>(found.get());
    }
    log.append(AuditEntry.of(VisitRecords.NOT_RECOGNISED, Actor.PATIENT).with("ambiguous", false));
    throttle
        .refusesUntil(Guess.CODE, now)
        .ifPresent(until ->
            log.append(
                AuditEntry.of(VisitRecords.LOCKED, Actor.SYSTEM).with("until", until.toString())));
    return new CodeTry.Nothing<>();
  }
}
