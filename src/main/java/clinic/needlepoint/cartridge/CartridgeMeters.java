package clinic.needlepoint.cartridge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts verdicts by outcome and times the way from a scan to its durable verdict. */
@Component
class CartridgeMeters {
  private final MeterRegistry registry;
  private final Timer timer;

  CartridgeMeters(MeterRegistry registry) {
    this.registry = registry;
    this.timer =
        Timer.builder("needlepoint.cartridge.verdict")
            .description("From a scan to its verdict on disk")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(10))
            .register(registry);
  }

  /** Starts the clock; what is counted is counted only once the transaction is on disk. */
  void judged(CartridgeVerdict verdict, long startedNanos) {
    Counter counter =
        Counter.builder("needlepoint.cartridge.verdicts")
            .description("Judged scans by outcome")
            .tag("outcome", verdict.word())
            .register(registry);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counter.increment();
            timer.record(Duration.ofNanos(System.nanoTime() - startedNanos));
          }
        });
  }
}
