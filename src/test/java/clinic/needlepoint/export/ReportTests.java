package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.KeyChange;
import clinic.needlepoint.audit.LogRecords;
import clinic.needlepoint.audit.Tampered;
import clinic.needlepoint.site.ClockState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTests {
  @TempDir Path folder;
  private LogDesk desk;

  @BeforeEach
  void open() {
    desk = new LogDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private List<List<String>> rows(ReportKind kind, String lot) throws IOException {
    return desk.rows(desk.request(kind, "2026-11-20", "2026-11-20", lot));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "log;UPDATE audit_log SET line = replace(line, 'S-000002', 'S-000009') WHERE seq = 5",
        "body;UPDATE audit_body SET body = replace(body, 'accepted', 'expired') WHERE seq = 5"
      })
  void showsNothingThatWasChangedBehindTheKiosksBack(String table, String attack) throws Exception {
    desk.session("S-000001", "L1", 1); // 0 to 3
    desk.session("S-000002", "L2", 2); // 4 to 7
    assertThat(rows(ReportKind.PROCEDURE_LOG, "")).hasSize(2);
    desk.outside("DROP TRIGGER audit_" + table + "_no_update");
    desk.outside(attack);
    assertThatThrownBy(() -> rows(ReportKind.PROCEDURE_LOG, ""))
        .isInstanceOf(Tampered.class)
        .hasMessageContaining("ecord 5");
  }

  @Test
  @Tag("F091")
  void tracesALotFromItsReceiptToEveryPatient() throws Exception {
    desk.write(
        "cartridge.received",
        Map.of("lot", "L1", "device", "09506000134352"),
        Map.of("quantity", 10));
    desk.session("S-000001", "L1", 1);
    desk.session("S-000002", "L2", 2);
    desk.session("S-000003", "L1", 3);
    List<List<String>> rows = rows(ReportKind.LOT_TRACE, "L1");
    assertThat(rows)
        .extracting(row -> row.get(4) + " " + row.get(8) + " " + row.get(9) + " " + row.get(10))
        .containsExactly(
            "cartridge.received   ",
            "cartridge.scanned S-000001 P-S-000001 u2",
            "cartridge.used S-000001 P-S-000001 u2",
            "cartridge.disposed S-000001 P-S-000001 u2",
            "cartridge.scanned S-000003 P-S-000003 u2",
            "cartridge.used S-000003 P-S-000003 u2",
            "cartridge.disposed S-000003 P-S-000003 u2");
    assertThat(rows.getFirst())
        .containsExactly(
            "0",
            "2026-11-20T18:00:00.000Z",
            "2026-11-20T10:00:00-08:00",
            "ntp",
            "cartridge.received",
            "09506000134352",
            "L1",
            "",
            "",
            "",
            "",
            "u2",
            "");
  }

  @Test
  @Tag("F095")
  void listsEveryRecordOfThePeriodByItsHeader() throws Exception {
    desk.session("S-000001", "L1", 1);
    desk.pass(Duration.ofDays(2));
    desk.session("S-000002", "L1", 2);
    List<List<String>> rows = rows(ReportKind.AUDIT_TRAIL, "");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1).subList(4, 7))
        .containsExactly(
            "u2",
            "cartridge.scanned",
            "{\"device\":\"09506000134352\",\"lot\":\"L1\",\"session\":\"S-000001\"}");
  }

  private List<String> findings() throws IOException {
    return rows(ReportKind.COMPLETENESS, "").stream()
        .map(row -> row.get(0) + " " + row.get(1) + "-" + row.get(2) + " " + row.get(5))
        .toList();
  }

  private void start() {
    desk.write("kiosk.started", Map.of(), Map.of());
  }

  private void dayClosed(String day, String how) {
    desk.write("day.closed", Map.of("day", day, "how", how), Map.of());
  }

  @Test
  @Tag("F098")
  void findsNothingInALogWithoutGaps() throws Exception {
    start();
    dayClosed("2026-11-20", "kept");
    desk.pass(Duration.ofDays(1));
    dayClosed("2026-11-21", "kept");
    assertThat(findings()).isEmpty();
  }

  @Test
  @Tag("F098")
  void findsRestartsAndClocksThatMoved() throws Exception {
    start(); // 0
    desk.now = desk.now.plusMillis(2_000);
    start(); // 1: at the limit
    desk.now = desk.now.plusMillis(2_001);
    start(); // 2
    desk.now = desk.now.minusSeconds(60);
    start(); // 3
    desk.boot = "boot-2";
    desk.mono = 5;
    start(); // 4
    desk.boot = "boot-3";
    desk.now = desk.now.minusMillis(7);
    start(); // 5
    desk.clock = ClockState.FREE;
    start(); // 6
    start(); // 7
    desk.clock = ClockState.RTC;
    start(); // 8
    desk.clock = ClockState.FREE;
    start(); // 9
    assertThat(findings())
        .containsExactly(
            "clock-step 1-2 2001",
            "clock-step 2-3 -60000",
            "restart 3-4 ",
            "clock-back 4-5 -7",
            "restart 4-5 ",
            "clock-free 6-7 2",
            "clock-free 9-9 1");
  }

  @Test
  @Tag("F098")
  void findsDaysThatNobodyClosed() throws Exception {
    dayClosed("2026-11-20", "kept"); // 0
    start();
    dayClosed("2026-11-23", "made-up"); // 2
    desk.boot = "boot-2";
    start(); // 3
    dayClosed("2026-11-23", "kept"); // 4
    dayClosed("2026-11-21", "kept"); // 5
    assertThat(findings())
        .containsExactly(
            "day-missing 0-2 2026-11-21",
            "day-missing 0-2 2026-11-22",
            "day-made-up 2-2 2026-11-23",
            "day-repeated 2-4 2026-11-23",
            "restart 2-3 ",
            "day-repeated 4-5 2026-11-21");
  }

  @Test
  @Tag("F098")
  void findsErasuresStrikesKeysAndUnwatchedSensors() throws Exception {
    desk.session("S-000001", "L1", 1); // 0 to 3
    desk.write(LogRecords.struck(1, "wrong", Actor.SYSTEM)); // 4
    desk.erase(0); // 5
    desk.write("station.gap", Map.of(), Map.of()); // 6
    desk.kiosk.getBean(KeyChange.class).change(Actor.SYSTEM); // 7
    assertThat(findings())
        .containsExactly("struck 4-4 1", "erasure 5-5 0", "sensor-gap 6-6 ", "key-changed 7-7 ");
  }

  @Test
  void offsetsFollowTheClinicThroughTheYear() {
    Offsets offsets =
        Offsets.of(
            LogDesk.ZONE,
            Instant.parse("2026-01-01T08:00:00Z"),
            Instant.parse("2026-12-31T08:00:00Z"));
    assertThat(offsets.steps()).hasSize(3);
    assertThat(offsets.clinic(Instant.parse("2026-03-08T09:59:59Z")))
        .isEqualTo("2026-03-08T01:59:59-08:00");
    assertThat(offsets.clinic(Instant.parse("2026-03-08T10:00:00Z")))
        .isEqualTo("2026-03-08T03:00:00-07:00");
    assertThat(
            new Offsets(List.of(new Offsets.Step(Instant.EPOCH, 0)), Optional.empty())
                .clinic(Instant.parse("2026-03-08T10:00:00.999Z")))
        .isEqualTo("2026-03-08T10:00:00+00:00");
  }

  @Test
  void saysWhichReportsAreNotThereYet() {
    for (ReportKind kind : ReportKind.values()) {
      if (!kind.available()) {
        assertThatThrownBy(() -> desk.request(kind, "2026-11-20", "2026-11-20", ""))
            .hasMessageContaining("not available");
      }
    }
    assertThat(ReportKind.of("single-use")).contains(ReportKind.SINGLE_USE);
    assertThat(ReportKind.of("nothing")).isEmpty();
  }
}
