package clinic.needlepoint.staff;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who starts the demo how to get in. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoAnnouncement {
  private static final Logger log = LoggerFactory.getLogger(DemoAnnouncement.class);

  private final DemoStaff staff;

  DemoAnnouncement(DemoStaff staff) {
    this.staff = staff;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    StringBuilder lines = new StringBuilder("Demo clinic. Invented staff:\n  code  PIN     who\n");
    for (NewStaffMember person : staff.people()) {
      lines.append(
          "  %s  %s  %s, %s%n"
              .formatted(
                  person.code(),
                  person.pin().digits(),
                  person.name(),
                  person.role().name().toLowerCase(Locale.ROOT)));
    }
    log.info("{}", lines);
  }
}
