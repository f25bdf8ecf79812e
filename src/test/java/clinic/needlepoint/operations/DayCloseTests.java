package clinic.needlepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.store.StoreFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("F098")
class DayCloseTests {
  private static final Instant NOON = Instant.parse("2026-11-20T18:00:00Z"); // Chicago, 12:00
  private static final RecordType CONFIRMED =
      RecordType.of("clock.confirmed", Audience.KIOSK, "day");

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private Instant now = NOON;
  private long mono = 1_000_000;
  private String boot = "boot-1";
  private ClockState clock = ClockState.NTP;
  private DayClose days;

  @BeforeEach
  void start() {
    kiosk =
        StoreFixture.open(
            folder,
            context -> {
              context.registerBean(Timekeeper.class, () -> () -> new Stamp(now, mono, boot, clock));
              context.registerBean(Sites.class, Chicago::new);
              context.registerBean("more", RecordTypes.class, () -> () -> List.of(CONFIRMED));
              context.scan("clinic.needlepoint.audit");
              context.register(KioskRecords.class);
            });
    append(AuditEntry.of(KioskRecords.STARTED, Actor.SYSTEM));
    days = run();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  /** The kiosk's part after a start. */
  private DayClose run() {
    return new DayClose(
        kiosk.getBean(Timekeeper.class),
        kiosk.getBean(Sites.class),
        kiosk.getBean(AuditIndex.class),
        kiosk.getBean(AuditLog.class),
        kiosk.getBean(HeadsDue.class),
        kiosk.getBean(TransactionTemplate.class),
        0);
  }

  private void append(AuditEntry entry) {
    StoreFixture.transaction(kiosk, () -> kiosk.getBean(AuditLog.class).append(entry));
  }

  private void pass(Duration time) {
    now = now.plus(time);
    mono += time.toMillis();
  }

  private List<String> closed() {
    return kiosk
        .getBean(AuditLog.class)
        .find(
            List.of("day.closed"),
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("9999-01-01T00:00:00Z"))
        .stream()
        .map(record -> record.text("day") + " " + record.text("how"))
        .toList();
  }

  private void boot(Duration later) {
    now = now.plus(later);
    mono = 5_000;
    boot = boot + "x";
    days = run();
    days.close();
  }

  @Test
  void keepsEachDayWhoseEndItSees() {
    days.close();
    assertThat(closed()).as("no day is over yet").isEmpty();
    for (int minute = 0; minute < 2 * 24 * 60; minute += 10) {
      pass(Duration.ofMinutes(10));
      days.close();
    }
    assertThat(closed()).containsExactly("2026-11-20 kept", "2026-11-21 kept");
  }

  @Test
  void makesUpTheDaysOfAWeekendSwitchedOff() {
    days.close();
    boot(Duration.ofDays(3));
    assertThat(closed())
        .containsExactly("2026-11-20 made-up", "2026-11-21 made-up", "2026-11-22 made-up");
    boot(Duration.ofHours(1));
    assertThat(closed()).hasSize(3);
  }

  @Test
  void aClockSetTo2099WritesNothingUntilSomebodyVouches() {
    clock = ClockState.FREE;
    days.close();
    now = Instant.parse("2099-01-01T12:00:00Z");
    days.close();
    boot(Duration.ofDays(1));
    days.close();
    assertThat(closed()).isEmpty();
  }

  @Test
  void aFreeClockThatWasSetClosesNothingUntilANamedPersonConfirmsTheDay() {
    clock = ClockState.FREE;
    days.close();
    now = now.plus(Duration.ofDays(2)); // without the time since boot
    mono += 60_000;
    days.close();
    pass(Duration.ofMinutes(1));
    days.close();
    assertThat(closed()).isEmpty();
    append(AuditEntry.of(CONFIRMED, Actor.staff("u2")).key("day", "2026-11-22").with("boot", boot));
    days.close();
    assertThat(closed()).containsExactly("2026-11-20 made-up", "2026-11-21 made-up");
  }

  @Test
  void aFreeClockThatRunsClosesItsDays() {
    clock = ClockState.FREE;
    days.close();
    for (int hour = 0; hour < 24; hour++) {
      pass(Duration.ofHours(1));
      days.close();
    }
    assertThat(closed()).containsExactly("2026-11-20 kept");
  }

  @Test
  void aClockIn1970ClosesNothing() {
    days.close();
    clock = ClockState.FREE;
    now = Instant.parse("1970-01-01T00:00:10Z");
    boot(Duration.ZERO);
    pass(Duration.ofDays(1));
    days.close();
    assertThat(closed()).isEmpty();
  }

  private static final class Chicago implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(
          new Site(SiteKind.DEMO, "Clinic", ZoneId.of("America/Chicago"), "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }
}
