package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar as a clinic's kiosk on a real kernel with a simulated GPIO chip. One day is played
 * in one guest, since everything is twenty times slower there; each test then reads what the kiosk
 * wrote of it.
 */
@Tag("F077")
@Tag("guest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationGuestIT {
  private static final int BURST = 500;
  private static final int SLOTS = 10;
  private static final int DOCK_2_LAMP = 22;
  private static final int CALL_LAMP = 23;

  private final List<String> events = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> sensors = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private String checked = "";

  @BeforeAll
  void playTheDay(@TempDir Path folder) throws Exception {
    try (GuestStation station = GuestStation.boot(folder)) {
      station.startKiosk();
      trouble(station);
      docks(station);
      drawer(station);
      drops(station);
      bursts(station);
      overflow(station);
      vanish(station);
      checked = station.check();
      station.killKiosk("KILL");
      station.startKiosk();
      station.awaitRecords("dock", "empty", 2);
      station.awaitOutput(CALL_LAMP, true); // nobody has answered for what happened before
      station.killKiosk("TERM");
      station.awaitOutput(CALL_LAMP, false);
      read(station.database());
    }
  }

  /** No chip, then no permission, then a line that another program holds. */
  private static void trouble(GuestStation station) throws Exception {
    station.awaitLog("errno 2)", 1);
    station.plugIn();
    station.awaitLog("errno 13", 1);
    station.holdDrawer();
    station.allow();
    station.awaitLog("held: GPIO 10 by needlepoint-check", 1);
    station.awaitRecords("dock", "empty", 2);
    station.letGoOfDrawer();
    station.awaitRecords("drawer", "open", 1);
    station.shell("lo 10; lo 25; lo 27");
    station.awaitRecords("drawer", "closed", 1);
    station.awaitRecords("bin", "room", 1);
  }

  private static void docks(GuestStation station) throws Exception {
    station.shell("bounce lo 4 hi; lo 5");
    station.awaitRecords("dock", "charging", 1);
    station.shell("hi 5; lo 6");
    station.awaitRecords("dock", "full", 1);
    station.shell("hi 6; bounce hi 4 lo");
    station.awaitRecords("dock", "empty", 3);
    station.shell("bounce lo 7 hi; lo 8");
    station.awaitRecords("dock", "charging", 2);
    station.awaitOutput(DOCK_2_LAMP, false);
    station.begin(
        "i=0; while [ $i -lt 25 ]; do hi 8; sleep 0.3; lo 8; sleep 0.3; i=$((i+1)); done");
    station.awaitRecords("dock", "fault.blinks", 1);
    station.awaitOutput(DOCK_2_LAMP, true);
    station.awaitOutput(CALL_LAMP, true);
    station.awaitRecords("dock", "charging", 3);
    station.awaitOutput(DOCK_2_LAMP, false);
  }

  private static void drawer(GuestStation station) throws Exception {
    station.shell("bounce lo 11 hi");
    station.awaitRecords("slot", "full", 1);
    station.shell("bounce hi 11 lo");
    station.awaitRecords("slot", "empty", SLOTS + 1);
  }

  private static void drops(GuestStation station) throws Exception {
    station.shell("for i in 1 2 3; do lo 26; sleep 0.06; hi 26; sleep 0.8; done");
    station.awaitRecords("drop", "room", 3);
  }

  /** 1000 edges on a line without debounce, more than anybody reads in time; its end decides. */
  private static void bursts(GuestStation station) throws Exception {
    for (String end : List.of("lo", "hi", "lo")) {
      station.shell(
          "i=0; while [ $i -lt %d ]; do lo 24; hi 24; i=$((i+1)); done; %s 24"
              .formatted(BURST, end));
      Thread.sleep(1_000);
      station.shell("bounce lo 12 hi; sleep 1; hi 12; sleep 1");
    }
  }

  /** More edges than the kernel keeps, while nobody reads them; none so quick as to be merged. */
  private static void overflow(GuestStation station) throws Exception {
    station.shell("killall -STOP java");
    for (int part = 0; part < 2; part++) {
      station.shell(
          "i=0; while [ $i -lt %d ]; do lo 21; sleep 0.002; hi 21; sleep 0.002; i=$((i+1)); done"
              .formatted(BURST));
    }
    station.shell("killall -CONT java");
    station.awaitLog("edges of GPIO 21 were lost", 1);
    Thread.sleep(1_000);
  }

  private static void vanish(GuestStation station) throws Exception {
    station.pullOut();
    station.awaitRecords("dock", "unknown", 2);
    station.awaitRecords("bin", "unknown", 1);
    station.plugIn();
    station.allow();
    station.awaitLog("read again", 2);
    station.shell("lo 7; lo 8; lo 25; lo 27; lo 10");
    station.awaitRecords("dock", "charging", 4);
    station.awaitRecords("bin", "room", 2);
  }

  private void read(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              "SELECT kind || number || ' ' || before || '>' || after FROM station_event ORDER BY id")) {
        while (row.next()) {
          events.add(row.getString(1));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT body ->> '$.why' FROM audit_body JOIN audit_log USING (seq)
              WHERE line LIKE '%station.gap%' ORDER BY seq
              """)) {
        while (row.next()) {
          gaps.add(row.getString(1));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT (line ->> '$.keys.line') || ' ' || (body ->> '$.before') || '>'
                || (body ->> '$.after')
              FROM audit_body JOIN audit_log USING (seq)
              WHERE line LIKE '%station.sensor%' ORDER BY seq
              """)) {
        while (row.next()) {
          sensors.add(row.getString(1));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT kind || ' ' || part || ' ' || cause FROM alarm WHERE kind <> 'gap' ORDER BY id")) {
        while (row.next()) {
          alarms.add(row.getString(1));
        }
      }
    }
  }

  private List<String> of(String part) {
    return events.stream().filter(event -> event.startsWith(part + " ")).toList();
  }

  @Test
  void writesOneRecordForAPenThatIsSeatedAndTakenWithBounces() {
    assertThat(of("dock1").subList(0, 4))
        .containsExactly(
            "dock1 unknown>empty",
            "dock1 empty>charging",
            "dock1 charging>full",
            "dock1 full>empty");
  }

  @Test
  @Tag("F078")
  void tellsAChargerThatBlinksFromOneThatCharges() {
    assertThat(of("dock2"))
        .startsWith(
            "dock2 unknown>empty",
            "dock2 empty>charging",
            "dock2 charging>fault.blinks",
            "dock2 fault.blinks>charging");
  }

  @Test
  @Tag("F079")
  void seesACartridgeLeaveItsSlotOnce() {
    assertThat(of("slot1"))
        .startsWith("slot1 unknown>empty", "slot1 empty>full", "slot1 full>empty");
  }

  @Test
  @Tag("F083")
  void countsEachCartridgeThatFallsThroughTheBeam() {
    assertThat(events.stream().filter(event -> event.startsWith("drop1"))).hasSize(3);
  }

  @Test
  void endsABurstAsTheLineEnds() {
    List<String> slot = of("slot10");
    int lost = slot.indexOf("slot10 full>unknown");
    assertThat(lost).as("it was full when edges were lost: " + slot).isPositive();
    assertThat(slot.subList(0, lost))
        .containsSubsequence("slot10 empty>full", "slot10 full>empty", "slot10 empty>full");
  }

  @Test
  void makesALineUnknownWhoseEdgesWereLost() {
    assertThat(sensors)
        .as("long before the chip was away")
        .containsSubsequence("slot9 ok>gone", "dock1.presence ok>gone");
  }

  @Test
  void makesEachPartUnknownWhileTheChipIsAway() {
    for (String part : List.of("dock1", "dock2", "drawer1", "slot1", "slot10", "bin1")) {
      assertThat(of(part)).as(part).anyMatch(event -> event.endsWith(">unknown"));
      assertThat(of(part).getLast()).as(part).doesNotEndWith(">unknown");
    }
  }

  @Test
  @Tag("F085")
  void declaresEachTimeInWhichItCouldNotSee() {
    assertThat(gaps)
        .containsSubsequence(
            "lines could not be read: missing",
            "lines could not be read: refused",
            "lines could not be read: held",
            "lines could not be read: missing",
            "the kiosk broke off");
  }

  @Test
  @Tag("F084")
  void callsSomebodyWhereItCanNotSeeFromTheStartAndWhereAChargerBlinks() {
    assertThat(alarms)
        .startsWith("sensor-fault station missing")
        .contains("dock-fault dock2 blinks");
  }

  @Test
  void showsATechnicianThatTheKioskHoldsTheLinesWithTheKernelsDebounce() {
    assertThat(checked).endsWith("exit 1").contains("The kiosk runs and holds these lines");
    assertThat(checked)
        .containsPattern("dock1.presence +7 +4 [^~]*held by needlepoint, pull up, 150 ms~")
        .containsPattern("bin.beam +37 +26 [^~]*held by needlepoint, pull up, 5 ms~");
  }
}
