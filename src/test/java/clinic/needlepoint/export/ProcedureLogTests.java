package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.LogRecords;
import clinic.needlepoint.site.ClockState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F089")
class ProcedureLogTests {
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

  private List<List<String>> rows() throws IOException {
    return desk.rows(desk.request(ReportKind.PROCEDURE_LOG, "2026-11-20", "2026-11-20", ""));
  }

  private List<String> sessions() throws IOException {
    return rows().stream().map(List::getFirst).toList();
  }

  private void opened(String session) {
    desk.write("session.opened", Map.of("session", session), Map.of());
  }

  @Test
  void namesPractitionerPatientCartridgeVerdictAndDisposal() throws Exception {
    desk.session("S-000001", "L1", 7);
    assertThat(rows())
        .containsExactly(
            List.of(
                "S-000001",
                "0",
                "2026-11-20T18:00:00.000Z",
                "2026-11-20T10:00:00-08:00",
                "ntp",
                "u2",
                "P-S-000001",
                "1",
                "09506000134352",
                "L1",
                "",
                "2027-02-28",
                "accepted",
                "2026-11-20T18:32:00.000Z",
                "beam",
                ""));
  }

  @Test
  void showsRefusedScansAndSessionsWithoutAny() throws Exception {
    opened("S-000001");
    desk.cartridge("cartridge.scanned", "S-000001", "L1", Map.of("scan", 1, "verdict", "expired"));
    desk.cartridge("cartridge.scanned", "S-000001", "L1", Map.of("scan", 2, "verdict", "accepted"));
    opened("S-000002");
    assertThat(rows())
        .extracting(row -> row.get(0) + " " + row.get(12))
        .containsExactly("S-000001 expired", "S-000001 accepted", "S-000002 ");
  }

  @Test
  void aDayBeginsAndEndsInTheClinicsZone() throws Exception {
    for (String at :
        List.of(
            "2026-11-20T07:59:59.999Z",
            "2026-11-20T08:00:00Z",
            "2026-11-21T07:59:59.999Z",
            "2026-11-21T08:00:00Z")) {
      desk.now = Instant.parse(at);
      opened("at " + at);
    }
    assertThat(sessions())
        .containsExactly("at 2026-11-20T08:00:00Z", "at 2026-11-21T07:59:59.999Z");
  }

  @Test
  void aScanOnTheNextDayBelongsToItsSession() throws Exception {
    opened("S-000001");
    desk.pass(Duration.ofDays(1));
    desk.cartridge("cartridge.scanned", "S-000001", "L1", Map.of("scan", 1, "verdict", "accepted"));
    assertThat(rows()).extracting(row -> row.get(12)).containsExactly("accepted");
  }

  /** Who sets the clock to 1970 for an hour in June hides nothing of June. */
  @Test
  void aFreeClockIn1970HidesNothing() throws Exception {
    opened("S-000001");
    desk.clock = ClockState.FREE;
    desk.now = Instant.parse("1970-01-01T00:00:00Z");
    opened("S-000002");
    opened("S-000003");
    desk.clock = ClockState.NTP;
    desk.now = Instant.parse("2026-11-20T19:00:00Z");
    opened("S-000004");
    desk.now = Instant.parse("2026-11-25T19:00:00Z");
    opened("S-000005");
    desk.clock = ClockState.FREE;
    opened("S-000006");
    assertThat(sessions()).containsExactly("S-000001", "S-000002", "S-000003", "S-000004");
    assertThat(
            desk
                .rows(desk.request(ReportKind.PROCEDURE_LOG, "2026-11-23", "2026-11-30", ""))
                .stream()
                .map(List::getFirst))
        .containsExactly("S-000005", "S-000006");
    assertThat(desk.rows(desk.request(ReportKind.PROCEDURE_LOG, "1970-01-01", "1970-01-02", "")))
        .as("nobody vouches that these were in 1970")
        .isEmpty();
  }

  @Test
  void aFreeClockBeforeAndAfterAllTrustedTimesFallsIntoEveryPeriod() throws Exception {
    desk.clock = ClockState.FREE;
    desk.now = Instant.parse("1999-06-01T00:00:00Z");
    opened("S-000001");
    assertThat(sessions()).containsExactly("S-000001");
  }

  @Test
  void saysWhatWasStruckAndErased() throws Exception {
    long opened = desk.session("S-000001", "L1", 1);
    desk.session("S-000002", "L1", 2);
    long strike = desk.write(LogRecords.struck(opened + 1, "wrong box", Actor.staff("u1")));
    desk.write(LogRecords.struck(opened, "wrong person, see, \"two\"", Actor.staff("u1")));
    desk.erase(opened);
    assertThat(rows().getFirst().subList(4, 9))
        .containsExactly("ntp", "", "", "1", "09506000134352");
    assertThat(rows().getFirst().getLast())
        .isEqualTo(
            strike + ": wrong box; " + (strike + 1) + ": wrong person, see, \"two\"; erased");
    assertThat(rows().getLast().getLast()).isEmpty();
  }
}
