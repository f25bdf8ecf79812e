package clinic.needlepoint.screening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many screenings were finished. Says nothing of answers or people. */
@Component
class ScreeningMeters {
  private final Counter finished;

  ScreeningMeters(MeterRegistry registry) {
    finished =
        Counter.builder("needlepoint.screenings.finished")
            .description("Health questionnaires finished by patients")
            .register(registry);
  }

  /** Counts once the caller's transaction is durable. */
  void finished() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            finished.increment();
          }
        });
  }
}
