package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lamps and buzzer are told: by the alarms and their quiet hours, and by a technician. */
class StationCareTests {
  private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
  private static final StaffMember TECHNICIAN = member("u6", StaffRole.ADMINISTRATOR);
  private static final Alarm ALARM =
      new Alarm(
          1,
          AlarmKind.BIN_FULL,
          "bin1",
          "seen",
          NOON,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private boolean hasLock = true;
  private final Queue<StationCommand> told = new ConcurrentLinkedQueue<>();
  private final Alarms alarms = mock(Alarms.class);
  private final DrawerLock lock = mock(DrawerLock.class);
  private final Sites sites = mock(Sites.class);
  private final Station station =
      new Station(
          new Outputs(),
          mock(StationJournal.class),
          mock(StationEvents.class),
          new StationClock(() -> new Stamp(NOON, 0, "test", ClockState.NTP)),
          mock(Takings.class),
          mock(RecordedAlarms.class),
          _ -> {});

  @BeforeEach
  void open() {
    Site site =
        new Site(SiteKind.CLINIC, "Test clinic", ZoneId.of("America/New_York"), "test", "1");
    when(sites.find()).thenReturn(Optional.of(site));
  }

  @AfterEach
  void stop() {
    station.destroy();
  }

  /** Quiet from 20 to 7 on the clinic's wall: five hours behind UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T23:30:00Z, true",
    "2026-11-21T00:59:59Z, true",
    "2026-11-21T01:00:00Z, false",
    "2026-11-21T07:30:00Z, false",
    "2026-11-21T11:59:59Z, false",
    "2026-11-21T12:00:00Z, true"
  })
  @Tag("F084")
  void anAlarmLightsItsLampAlwaysAndSoundsOutsideOfQuietHours(Instant at, boolean sounds) {
    when(alarms.calling()).thenReturn(List.of(ALARM));
    watch(at).signal();
    await().until(() -> told.size() == 2);
    assertThat(told)
        .containsExactly(new StationCommand.AlarmLamp(true), new StationCommand.Buzzer(sounds));
  }

  @Test
  @Tag("F084")
  void nothingSoundsWithoutAnAlarm() {
    watch(NOON).signal();
    await().until(() -> told.size() == 2);
    assertThat(told)
        .containsExactly(new StationCommand.AlarmLamp(false), new StationCommand.Buzzer(false));
  }

  @Test
  @Tag("F087")
  void aTestLightsEachLampAndLeavesItAsItShouldBe() {
    when(alarms.calling()).thenReturn(List.of(ALARM));
    care(NOON).testLamps(TECHNICIAN);
    await().until(() -> told.size() == 6);
    assertThat(told)
        .containsExactly(
            new StationCommand.DockLamp(1, true),
            new StationCommand.DockLamp(2, true),
            new StationCommand.AlarmLamp(true),
            new StationCommand.DockLamp(1, false),
            new StationCommand.DockLamp(2, false),
            new StationCommand.AlarmLamp(true));
  }

  /** Also at night: a technician who asks for it hears it, and then it is quiet again. */
  @ParameterizedTest
  @CsvSource({"2026-11-20T17:00:00Z, true", "2026-11-21T07:30:00Z, false"})
  @Tag("F087")
  void aTestSoundsTheBuzzerAndLeavesItAsItShouldBe(Instant at, boolean soundsAfterwards) {
    when(alarms.calling()).thenReturn(List.of(ALARM));
    care(at).testTone(TECHNICIAN);
    await().until(() -> told.size() == 2);
    assertThat(told)
        .containsExactly(
            new StationCommand.Buzzer(true), new StationCommand.Buzzer(soundsAfterwards));
  }

  @Test
  @Tag("F087")
  void theDrawerIsLockedAsItWasRecorded() {
    when(lock.command()).thenReturn(new StationCommand.DrawerLock(true));
    care(NOON).lockDrawer(true, TECHNICIAN);
    await().until(() -> told.size() == 1);
    assertThat(told).containsExactly(new StationCommand.DrawerLock(true));
    verify(lock).set(true, TECHNICIAN);
  }

  /** A record of it would say that somebody locked what stays open. */
  @Test
  @Tag("F087")
  void aDrawerWithoutALockIsNeverRecordedAsLocked() {
    hasLock = false;
    when(lock.locked()).thenReturn(true); // said before it was taken out
    StationCare care = care(NOON);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> care.lockDrawer(true, TECHNICIAN));
    assertThat(care.drawerLocked(TECHNICIAN)).isFalse();
    verify(lock, never()).set(anyBoolean(), any());
    station.destroy();
    assertThat(told).isEmpty();
  }

  @Test
  @Tag("F087")
  void onlyWhoLooksAfterTheStationTriesItsOutputs() {
    StationCare care = care(NOON);
    StaffMember nurse = member("u2", StaffRole.PRACTITIONER);
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> care.testTone(nurse));
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> care.testLamps(nurse));
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> care.lockDrawer(true, nurse));
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> care.lines(nurse));
    station.destroy(); // all that it was told is done
    assertThat(told).isEmpty();
    verifyNoInteractions(lock);
  }

  private StationCare care(Instant at) {
    return new StationCare(station, alarms, watch(at), lock, sites, clock(at));
  }

  private AlarmWatch watch(Instant at) {
    return new AlarmWatch(
        mock(Takings.class), alarms, station, new QuietHours(20, 7), sites, clock(at));
  }

  private static Clock clock(Instant at) {
    return Clock.fixed(at, ZoneId.of("UTC"));
  }

  static StaffMember member(String pseudonym, StaffRole role) {
    return new StaffMember(pseudonym, "1002", "A. Test", role, Optional.empty(), true);
  }

  private final class Outputs implements StationSensors {
    @Override
    public boolean locksDrawer() {
      return hasLock;
    }

    @Override
    public SensorKind kind() {
      return SensorKind.REAL;
    }

    @Override
    public Set<LineName> lines() {
      return Set.of(LineName.dock(1, "presence"), LineName.dock(2, "presence"));
    }

    @Override
    public void start(Consumer<Reading> listener) {
      // Not asked here.
    }

    @Override
    public void stop() {
      // Not asked here.
    }

    @Override
    public void perform(StationCommand command) {
      told.add(command);
    }
  }
}
