package clinic.needlepoint.education;

import clinic.needlepoint.visit.TreatmentType;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says of which treatments patients read nothing at the kiosk. Up in any case: staff explain those.
 */
@Component
class EducationHealth implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(EducationHealth.class);

  private final Educations educations;

  EducationHealth(Educations educations) {
    this.educations = educations;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayOnce() {
    if (!educations.missing().isEmpty()) {
      LOG.warn(sentence(educations.missing()));
    }
  }

  static String sentence(Set<TreatmentType> missing) {
    if (missing.isEmpty()) {
      return "Patients can read about every treatment at the kiosk.";
    }
    String treatments = missing.stream().map(TreatmentType::word).collect(Collectors.joining(", "));
    return "Patients read nothing at the kiosk about these treatments: %s. Staff explain them, until there is a file for each in the folder education of the configuration."
        .formatted(treatments);
  }

  @Override
  public Health health() {
    return Health.up().withDetail("education", sentence(educations.missing())).build();
  }
}
