package clinic.needlepoint.audit;

import clinic.needlepoint.store.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Re-hashes the whole log again and again while the kiosk works, because a start looks only at the
 * newest records. What it finds stays until the kiosk is started again, and that start then looks
 * at all of them.
 */
@Component
class AuditWatch implements LogFault, HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

  private final JdbcAuditCheck check;
  private final LogFaultFile file;
  private volatile @Nullable Refusal found;

  AuditWatch(JdbcAuditCheck check, LogFaultFile file) {
    this.check = check;
    this.file = file;
  }

  /** Looks at every record. A database that can not be read now is not a log that was changed. */
  @Scheduled(
      initialDelayString = "${needlepoint.log-watch.first:PT1M}",
      fixedDelayString = "${needlepoint.log-watch.pause:PT6H}")
  void look() {
    try {
      check.requireIntact();
    } catch (Refusal fault) {
      note(fault);
    }
  }

  private void note(Refusal fault) {
    if (found == null) {
      found = fault;
      LOG.error("The log does not hold: {}", fault.getMessage());
      file.write(String.valueOf(fault.getMessage()));
    }
  }

  @Override
  public Optional<Refusal> fault() {
    return Optional.ofNullable(found);
  }

  @Override
  public Health health() {
    return fault()
        .map(fault -> Health.down().withDetail("log", fault.what()).build())
        .orElseGet(() -> Health.up().build());
  }
}
