package clinic.needlepoint.speech;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says whether the kiosk can read aloud. Up in any case: a kiosk without a voice still checks
 * people in, and whoever needs one is helped in another way.
 */
@Component
class SpeechHealth implements HealthIndicator {
  static final String MISSING =
      "The kiosk cannot read its screens aloud: install the package espeak-ng."
          + " Until then patients see no button for it.";

  private static final Logger LOG = LoggerFactory.getLogger(SpeechHealth.class);

  private final Espeak espeak;

  SpeechHealth(Espeak espeak) {
    this.espeak = espeak;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayOnce() {
    if (!espeak.installed()) {
      LOG.warn(MISSING);
    } else if (!espeak.missing().isEmpty()) {
      LOG.warn(without(espeak.missing()));
    }
  }

  private static String without(List<String> languages) {
    return "espeak-ng has no voice for "
        + String.join(", ", languages)
        + ": in these languages patients see no button to read aloud.";
  }

  @Override
  public Health health() {
    return Health.up().withDetail("read-aloud", state()).build();
  }

  private String state() {
    if (!espeak.installed()) {
      return MISSING;
    }
    List<String> missing = espeak.missing();
    return missing.isEmpty() ? "The kiosk can read its screens aloud." : without(missing);
  }
}
