package clinic.needlepoint.consent;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many consents were signed, declined and taken back. Says nothing of people. */
@Component
class ConsentMeters {
  private final Counter signed;
  private final Counter declined;
  private final Counter withdrawn;

  ConsentMeters(MeterRegistry registry) {
    signed = counter(registry, "signed");
    declined = counter(registry, "declined");
    withdrawn = counter(registry, "withdrawn");
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("needlepoint.consents")
        .description("Decisions of patients on a consent form")
        .tag("outcome", outcome)
        .register(registry);
  }

  void signed() {
    afterCommit(signed);
  }

  void declined() {
    afterCommit(declined);
  }

  void withdrawn() {
    afterCommit(withdrawn);
  }

  /** Counts once the caller's transaction is durable. */
  private static void afterCommit(Counter counter) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counter.increment();
          }
        });
  }
}
