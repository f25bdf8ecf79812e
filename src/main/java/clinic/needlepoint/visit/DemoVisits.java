package clinic.needlepoint.visit;

import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the demo a day of appointments whenever it starts and nobody is left who could check in:
 * the first time, on a later day, and late on the same day.
 */
@Component
@Order(30)
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoVisits implements DemoSeed {
  private static final int ENOUGH = 3;
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final AppointmentImport appointments;
  private final Visits visits;
  private final CheckInWindow window;
  private final Sites sites;
  private final Clock clock;

  DemoVisits(
      AppointmentImport appointments,
      Visits visits,
      CheckInWindow window,
      Sites sites,
      SiteKind kind,
      Clock clock) {
    if (kind != SiteKind.DEMO) {
      throw new IllegalStateException("The demo's patients exist nowhere in a clinic.");
    }
    this.appointments = appointments;
    this.visits = visits;
    this.window = window;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public void seed() {
    ZoneId zone = sites.require().zone();
    Instant now = clock.instant();
    List<Visit> today = today(now, zone);
    if (today.stream().filter(visit -> awaited(visit, now)).count() >= ENOUGH) {
      return;
    }
    int round = Math.ceilDiv(today.size(), DemoPatient.ALL.size());
    byte[] csv = DemoAppointments.csv(now, zone, round).getBytes(StandardCharsets.UTF_8);
    appointments.apply(appointments.read(csv));
  }

  /** A demo of yesterday gets today's appointments; then somebody is named to play. */
  @EventListener
  void started(WebServerInitializedEvent event) {
    if (sites.find().isEmpty()) {
      return;
    }
    seed();
    who().ifPresent(patient -> System.out.println("Check in as: " + words(patient)));
  }

  /** Whose appointment lies nearest to now. */
  Optional<DemoPatient> who() {
    Instant now = clock.instant();
    return today(now, sites.require().zone()).stream()
        .filter(visit -> awaited(visit, now))
        .sorted(Comparator.comparing(visit -> Duration.between(visit.dueAt(), now).abs()))
        .flatMap(visit ->
            DemoPatient.ALL.stream()
                .filter(patient -> patient.reference().equals(visit.reference())))
        .findFirst();
  }

  static String words(DemoPatient patient) {
    Initials letters = new Initials(patient.given(), patient.family());
    return "%s, %s and %s"
        .formatted(BIRTH.format(patient.birth()), letters.given(), letters.family());
  }

  private List<Visit> today(Instant now, ZoneId zone) {
    return visits.on(LocalDate.ofInstant(now, zone));
  }

  private boolean awaited(Visit visit, Instant now) {
    return visit.arrivedAt().isEmpty() && window.open(visit.dueAt(), now);
  }
}
