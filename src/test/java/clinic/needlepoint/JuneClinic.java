package clinic.needlepoint;

import clinic.needlepoint.cartridge.DemoBarcodes;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A demo clinic that worked on one day of the last June that is over: the whole application, served
 * as always, under a clock that a time server vouched for then.
 */
final class JuneClinic {
  /** A cartridge that was expired and one that was used, and a session that nothing was used in. */
  static final int PROCEDURES = 3;

  static final YearMonth MONTH = june();

  private JuneClinic() {}

  private static YearMonth june() {
    YearMonth now = YearMonth.now(Clock.systemUTC());
    return YearMonth.of(now.getMonthValue() > 7 ? now.getYear() : now.getYear() - 1, 6);
  }

  /** Leaves the clinic's files in the folder. */
  static void work(Path data) {
    try (ConfigurableApplicationContext kiosk =
        new SpringApplicationBuilder(NeedlepointApplication.class, InJune.class)
            .web(WebApplicationType.SERVLET)
            .logStartupInfo(false)
            .run("--server.port=0", "--needlepoint.kind=DEMO", "--needlepoint.data=" + data)) {
      treat(kiosk, new Guests(kiosk).ready());
      open(kiosk, new Guests(kiosk).ready());
    }
  }

  private static StaffMember nurse(ConfigurableApplicationContext kiosk) {
    return kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow();
  }

  private static SessionNumber open(ConfigurableApplicationContext kiosk, Guests.Guest guest) {
    return kiosk.getBean(TreatmentSessions.class).open(guest.visit(), nurse(kiosk));
  }

  private static void treat(ConfigurableApplicationContext kiosk, Guests.Guest guest) {
    TreatmentSessions sessions = kiosk.getBean(TreatmentSessions.class);
    StaffMember nurse = nurse(kiosk);
    SessionNumber session = open(kiosk, guest);
    sessions.scan(session, label(kiosk, "expired"), nurse);
    JudgedScan good = sessions.scan(session, label(kiosk, "good"), nurse);
    sessions.confirmIntact(session, good.id(), nurse);
    sessions.dispose(session, good.id(), Optional.of("the beam did not blink"), nurse);
    sessions.close(session, nurse);
  }

  private static ScanReading label(ConfigurableApplicationContext kiosk, String name) {
    String code =
        DemoBarcodes.on(kiosk.getBean(TodaysDate.class).today()).stream()
            .filter(label -> label.name().equals(name))
            .findFirst()
            .orElseThrow()
            .code();
    return ScanReading.of(code, kiosk.getBean(Clock.class).instant(), ScanSource.KEYBOARD_WEDGE);
  }

  /** What differs on that day. */
  @TestConfiguration(proxyBeanMethods = false)
  static class InJune {
    @Bean
    @Primary
    Clock juneClock() {
      Instant morning = MONTH.atDay(17).atTime(18, 0).toInstant(ZoneOffset.UTC);
      Clock today = Clock.systemUTC();
      return Clock.offset(today, Duration.between(today.instant(), morning));
    }

    @Bean
    @Primary
    Timekeeper juneTimekeeper(Clock clock) {
      return () ->
          new Stamp(
              clock.instant(), System.nanoTime() / 1_000_000, "a-boot-in-june", ClockState.NTP);
    }
  }
}
