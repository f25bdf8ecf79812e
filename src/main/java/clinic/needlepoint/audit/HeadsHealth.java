package clinic.needlepoint.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the head of the log can not be signed: records after the last head lack a witness. */
@Component
class HeadsHealth implements HealthIndicator {
  private final HeadsDue due;

  HeadsHealth(HeadsDue due) {
    this.due = due;
  }

  @Override
  public Health health() {
    return due.trouble()
        .map(trouble -> Health.down().withDetail("head", trouble).build())
        .orElseGet(() -> Health.up().build());
  }
}
