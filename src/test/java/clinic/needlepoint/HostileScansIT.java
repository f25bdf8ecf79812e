package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Ten thousand hostile scans: every ASCII character, chords, bursts, halves. Half of them where no
 * scan is wanted, half of them in a session; none leads anywhere, and none is lost.
 */
@Tag("F052")
@Isolated("thousands of scans want the whole machine")
class HostileScansIT {
  private static final int SCANS = 10_000;
  private static final int BATCH = 500;
  private static final int SEED = Integer.getInteger("hostile.seed", 20_261_121);
  private static final int MEGABYTE = 1 << 20;
  private static final String FACE = "09506000134352";

  /** As many keys as a megabyte has characters, 5 ms apart by their own time stamps. */
  private static final String BURST =
      """
      keys => {
        const at = document.activeElement || document.body;
        for (let i = 0; i < keys; i++) {
          const event = new KeyboardEvent('keydown', { key: '7', bubbles: true, cancelable: true });
          Object.defineProperty(event, 'timeStamp', { value: hostile.time += 5 });
          at.dispatchEvent(event);
        }
        return new Promise(done => setTimeout(() => done(true), 400));
      }
      """;

  @TempDir Path folder;
  private RunningKiosk kiosk;
  private Touchscreen screen;
  private Page page;
  private String script;

  @BeforeEach
  void start() throws Exception {
    script =
        Files.readString(Path.of("src/test/resources/scans/hostile.js"), StandardCharsets.UTF_8);
    kiosk = RunningKiosk.start(folder);
    screen = Touchscreen.of(800, 480);
    page = screen.page();
    screen.open(kiosk.url("/"));
    new PatientAtKiosk(screen).checkIn(0);
    screen.open(kiosk.url("/staff"));
  }

  @AfterEach
  void stop() throws Exception {
    screen.close();
    kiosk.close();
  }

  @Test
  void changeNoScreenAndLoseNoRecord() throws Exception {
    StaffAtDesk staff = new StaffAtDesk(screen, name -> {});
    staff.signIn("1001", "274951");
    whereNoScanIsWanted();
    inASession(staff);
    OutsideAuditor.check(kiosk.database());
  }

  private void whereNoScanIsWanted() throws Exception {
    screen.open(kiosk.url("/staff/stock"));
    page.getByLabel("Open lot 4K27-118").first().tap();
    screen.tap("Count");
    Locator field = page.getByLabel("You counted").first();
    byHand(field, "8");
    String url = page.url();
    long before = records();
    throwScans(SEED, SCANS / 2);
    stays(url);
    screen.await("This screen uses no scans");
    assertThat(field).hasValue("8");
    assertThat(page.locator("h1").first()).containsText("Lot 4K27-118");
    assertThat(records()).as("nothing was judged, counted or thrown away").isEqualTo(before);
  }

  private void inASession(StaffAtDesk staff) throws Exception {
    screen.open(kiosk.url("/staff"));
    staff.openArrival("M. K.", "Open session");
    screen.await("Scan the cartridge box");
    staff.scan(DemoLabels.of(kiosk.database()).of(FACE, "3J09-042"));
    staff.leaveVerdict("Scan another");
    screen.tap("The label does not scan");
    Locator lot = page.locator("vaadin-text-field input").nth(1);
    byHand(lot, "4K");
    String url = page.url();
    long before = number("SELECT count(*) FROM cartridge_scan WHERE raw <> ''");
    List<?> seen = throwScans(SEED + SCANS, SCANS / 2);
    page.evaluate(BURST, MEGABYTE);
    assertThat(page.locator(".verdict")).containsText("Not read");
    assertThat(lot).hasValue("4K");
    stays(url);
    everyOneIsOnRecord(before + ((Number) Objects.requireNonNull(seen.getFirst())).longValue());
    assertThat(seen.getLast().toString()).contains("TOO_LONG", "UNKNOWN_KEY", "CHARACTER");
    page.locator(".hg-button-done").tap();
    staff.leaveVerdict("Scan again");
  }

  /**
   * Whole scans are judged one by one, at the machine's pace; of those that were dropped the reason
   * is on record.
   */
  private void everyOneIsOnRecord(long expected) throws Exception {
    long whole = 0;
    for (int still = 0; still < 100 && whole < expected; still++) {
      page.waitForTimeout(200);
      long now = number("SELECT count(*) FROM cartridge_scan WHERE raw <> ''");
      still = now > whole ? 0 : still;
      whole = now;
    }
    assertThat(whole).as("seed %d", SEED).isEqualTo(expected);
    assertThat(
            number(
                """
                SELECT (SELECT count(*) FROM cartridge_scan)
                     - (SELECT count(*) FROM audit_log
                        WHERE json_extract(line, '$.type') = 'cartridge.scanned')
                """))
        .as("judged without a record, at one moment: dropped scans may still come in")
        .isZero();
    assertThat(number("SELECT count(*) FROM cartridge_scan WHERE state <> 'REFUSED'")).isZero();
    assertThat(number("SELECT count(DISTINCT detail) FROM cartridge_scan WHERE raw = ''"))
        .isGreaterThanOrEqualTo(3);
  }

  private List<?> throwScans(int seed, int scans) {
    page.evaluate("() => { window.neverLoadedAnew = true; }");
    Object seen = List.of();
    for (int done = 0; done < scans; done += BATCH) {
      seen = page.evaluate(script, List.of(seed + done, BATCH));
    }
    return (List<?>) Objects.requireNonNull(seen);
  }

  private void byHand(Locator field, String words) {
    field.tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard().type(words, new Keyboard.TypeOptions().setDelay(120));
    assertThat(field).hasValue(words);
    page.waitForTimeout(400);
  }

  /** The same page, still alive, and no word that is not meant for people. */
  private void stays(String url) {
    assertThat(page.url()).isEqualTo(url);
    assertThat(page.evaluate("() => window.neverLoadedAnew")).isEqualTo(true);
    assertThat(page.locator("body").innerText())
        .doesNotContain("Exception", "at clinic.", "at com.", "That did not work");
  }

  private long records() throws SQLException {
    return number(
        "SELECT count(*) FROM audit_log WHERE json_extract(line, '$.type') NOT LIKE 'station.%'");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = OutsideAuditor.open(kiosk.database());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }
}
