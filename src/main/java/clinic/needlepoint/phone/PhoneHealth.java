package clinic.needlepoint.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says whether phones can fetch files. Up in any case: there are other ways to get a copy. */
@Component
class PhoneHealth implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneHealth.class);
  private static final Duration SOON = Duration.ofDays(21);

  private final PhoneSettings settings;
  private final PhoneServer server;
  private final Clock clock;

  PhoneHealth(PhoneSettings settings, PhoneServer server, Clock clock) {
    this.settings = settings;
    this.server = server;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayOnce() {
    if (endsSoon()) {
      LOG.warn(state());
    }
  }

  private boolean endsSoon() {
    return server
        .certificateEnds()
        .filter(end -> clock.instant().plus(SOON).isAfter(end))
        .isPresent();
  }

  @Override
  public Health health() {
    return Health.up().withDetail("phone", state()).build();
  }

  private String state() {
    if (settings.uri().isEmpty()) {
      return "No address for phones is set: patients get their copy at the desk.";
    }
    return server
        .fault()
        .map(why -> "Phones can not fetch files: " + why)
        .orElseGet(() -> running(server.certificateEnds().orElseThrow()));
  }

  private String running(Instant end) {
    return clock.instant().isBefore(end)
        ? "Phones can fetch files; the certificate ends at " + end + "."
        : "Phones can not fetch files: the certificate ended at " + end + ".";
  }
}
