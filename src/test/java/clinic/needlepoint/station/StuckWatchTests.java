package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines that no longer change, on a real database with weeks of events and a simulated station. */
@Tag("F077")
@Tag("F084")
class StuckWatchTests {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");
  private static final StaffMember NURSE =
      new StaffMember("u2", "1002", "A. Test", StaffRole.PRACTITIONER, Optional.empty(), true);

  /** More than the limit of 30 days, should a midnight pass meanwhile. */
  private static final int ENOUGH = 32;

  private static final int TOO_FEW = 28;

  @TempDir private Path directory;
  private final Instant now = Clock.systemUTC().instant();

  @Test
  void callsForADrawerSwitchThatIsStuckAndForgetsItOnceItChanges() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      drawerMoves(kiosk, 40);
      cartridgesLeave(kiosk, ENOUGH);
      look(kiosk);
      await().until(() -> drawer(kiosk) == DrawerPosition.UNKNOWN);
      await().until(() -> alarms(kiosk).equals(List.of("drawer.closed stuck")));
      assertThat(kiosk.getBean(Alarms.class).calling()).hasSize(1);
      answer(kiosk);
      assertThat(alarms(kiosk)).hasSize(1);
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      look(kiosk); // found again after a start
      await().until(() -> alarms(kiosk).equals(List.of("drawer.closed stuck")));
      assertThat(kiosk.getBean(Alarms.class).calling()).hasSize(1);

      SimulatedSwitches switches = kiosk.getBean(Station.class).switches().orElseThrow();
      switches.move(LineName.DRAWER_CLOSED, false);
      await().until(() -> drawer(kiosk) == DrawerPosition.OPEN);
      await().until(() -> sensorRecords(kiosk).endsWith("drawer.closed ok"));
      answer(kiosk);
      assertThat(alarms(kiosk)).isEmpty();
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      look(kiosk);
      kiosk.getBean(Station.class).destroy(); // all that it was told is done
      assertThat(sensorRecords(kiosk)).endsWith("drawer.closed ok");
    }
  }

  @Test
  void saysNothingOfAClinicThatWasClosed() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      drawerMoves(kiosk, 400);
      cartridgesLeave(kiosk, TOO_FEW);
      look(kiosk);
      kiosk.getBean(Station.class).destroy();
      assertThat(sensorRecords(kiosk)).isEmpty();
    }
  }

  /** The drawer was shut when the kiosk stopped, and open when it came back: it does change. */
  @Test
  @Tag("F085")
  void countsAChangeThatNobodyWatched() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      drawerMoves(kiosk, 40);
      cartridgesLeave(kiosk, ENOUGH);
      event(kiosk, StationRecord.Kind.DRAWER, "unknown", "open", 2);
      event(kiosk, StationRecord.Kind.DRAWER, "unknown", "closed", 1);
      look(kiosk);
      kiosk.getBean(Station.class).destroy();
      assertThat(sensorRecords(kiosk)).isEmpty();
    }
  }

  /** The dock of a spare pen stands still for good reason; that of a pen in use does not. */
  @Test
  @Tag("F079")
  void findsTheDockWhosePenIsTakenDayByDayAndNoOther() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      for (int dock = 1; dock <= 2; dock++) {
        event(kiosk, StationRecord.Kind.DOCK, dock, "full", "empty", 51);
        event(kiosk, StationRecord.Kind.DOCK, dock, "empty", "charging", 50);
        event(kiosk, StationRecord.Kind.DOCK, dock, "charging", "full", 3); // the pen is the same
      }
      penIsTaken(kiosk, ENOUGH);
      look(kiosk);
      await().until(() -> alarms(kiosk).equals(List.of("dock1.presence stuck")));
    }
  }

  private void look(AnnotationConfigApplicationContext kiosk) {
    Station station = kiosk.getBean(Station.class);
    station.start();
    await().until(() -> station.snapshot().bin().state() == BinState.ROOM);
    await().until(() -> drawer(kiosk) != DrawerPosition.UNKNOWN);
    await()
        .until(() ->
            station.snapshot().docks().values().stream()
                .noneMatch(dock -> dock.state().word().equals("unknown")));
    StuckWatch watch = kiosk.getBean(StuckWatch.class);
    watch.look();
    watch.look();
  }

  private void drawerMoves(AnnotationConfigApplicationContext kiosk, int daysAgo) {
    event(kiosk, StationRecord.Kind.DRAWER, "closed", "open", daysAgo);
    event(kiosk, StationRecord.Kind.DRAWER, "open", "closed", daysAgo);
  }

  private void cartridgesLeave(AnnotationConfigApplicationContext kiosk, int days) {
    for (int ago = days; ago > 0; ago--) {
      event(kiosk, StationRecord.Kind.SLOT, 4, "empty", "full", ago);
      event(kiosk, StationRecord.Kind.SLOT, 4, "full", "empty", ago);
    }
  }

  private void penIsTaken(AnnotationConfigApplicationContext kiosk, int days) {
    JdbcClient sql = kiosk.getBean(JdbcClient.class);
    sql.sql("INSERT INTO pen (serial, model, label, added_ms, added_by) VALUES (?, ?, ?, 0, 'u1')")
        .params("P-9", "Model", "P-9")
        .update();
    sql.sql("INSERT INTO pen_dock (dock, pen, from_ms, by_whom) VALUES (1, 'P-9', 0, 'u1')")
        .update();
    for (int ago = days; ago > 0; ago--) {
      long at = now.minus(Duration.ofDays(ago)).toEpochMilli();
      sql.sql(
              """
              INSERT INTO pen_use (pen, session, sleeve, taken_ms, taken_by, ended_ms)
              VALUES ('P-9', ?, 1, ?, 'u2', ?)
              """)
          .params("S-" + ago, at, at)
          .update();
    }
  }

  private void event(
      AnnotationConfigApplicationContext kiosk,
      StationRecord.Kind kind,
      String before,
      String after,
      int daysAgo) {
    event(kiosk, kind, 1, before, after, daysAgo);
  }

  private void event(
      AnnotationConfigApplicationContext kiosk,
      StationRecord.Kind kind,
      int number,
      String before,
      String after,
      int daysAgo) {
    Moment at = new Moment(now.minus(Duration.ofDays(daysAgo)), 0);
    kiosk
        .getBean(StationEvents.class)
        .add(List.of(StationRecord.of(kind, number, before, after, at)));
  }

  private static DrawerPosition drawer(AnnotationConfigApplicationContext kiosk) {
    return kiosk.getBean(Station.class).snapshot().drawer().position();
  }

  private static void answer(AnnotationConfigApplicationContext kiosk) {
    Alarms alarms = kiosk.getBean(Alarms.class);
    alarms.calling().forEach(alarm -> alarms.answer(alarm.id(), AlarmAnswer.TECHNICIAN, "", NURSE));
  }

  private static List<String> alarms(AnnotationConfigApplicationContext kiosk) {
    return kiosk.getBean(Alarms.class).standing().stream()
        .filter(alarm -> alarm.kind() == AlarmKind.SENSOR_FAULT)
        .map(alarm -> alarm.part() + " " + alarm.cause())
        .toList();
  }

  private static String sensorRecords(AnnotationConfigApplicationContext kiosk) {
    return String.join(
        ", ",
        kiosk
            .getBean(AuditLog.class)
            .find(List.of(StationRecordTypes.SENSOR.name()), LONG_AGO, FAR_OFF)
            .stream()
            .map(record -> record.keys().get("line") + " " + record.text("after"))
            .toList());
  }
}
