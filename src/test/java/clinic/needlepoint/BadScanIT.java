package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever a scanner sends in a session gets a sentence on the same screen, and either a whole
 * record or none.
 */
@Tag("F052")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("a scan is known by how fast its keys follow each other")
class BadScanIT {
  /** The same label twice within two seconds is one press of the scanner. */
  private static final int ONE_GESTURE_MS = 2_100;

  private static final int ENDLESS = 10_000;
  private static final String FACE = "09506000134352";

  private RunningKiosk kiosk;
  private Touchscreen screen;
  private Page page;
  private StaffAtDesk staff;
  private DemoLabels labels;
  private String session;

  @BeforeAll
  void openSession(@TempDir Path folder) throws Exception {
    kiosk = RunningKiosk.start(folder);
    kiosk.awaitHealthy();
    labels = DemoLabels.of(kiosk.database());
    screen = Touchscreen.of(800, 480);
    page = screen.page();
    screen.open(kiosk.url("/"));
    new PatientAtKiosk(screen).checkIn(0);
    staff = new StaffAtDesk(screen, name -> {});
    screen.open(kiosk.url("/staff"));
    staff.signIn("1001", "274951");
    staff.openArrival("M. K.", "Open session");
    screen.await("Scan the cartridge box");
    staff.scan(labels.of(FACE, "3J09-042"));
    staff.leaveVerdict("Scan another");
    session = page.url();
    page.waitForTimeout(ONE_GESTURE_MS);
  }

  @BeforeEach
  void waitsForAScan() {
    screen.open(session);
    screen.await("Scan the cartridge box");
    page.evaluate("() => { window.neverLoadedAnew = true; }");
  }

  @AfterAll
  void holdsInTheEnd() throws Exception {
    screen.close();
    kiosk.close();
    OutsideAuditor.check(kiosk.database());
  }

  @Test
  void saysWhatIsWrongWithEachAndNotesItOnce() throws Exception {
    for (Map.Entry<String, String> bad : bad().entrySet()) {
      long scans = scans();
      screen.scan(bad.getKey());
      if (bad.getKey().length() == ENDLESS) {
        page.waitForTimeout(ONE_GESTURE_MS); // its last keys may still be on their way
      }
      Locator verdict = verdict();
      assertThat(verdict).containsText("Not read");
      assertThat(verdict).containsText(bad.getValue());
      nothingElse();
      if (bad.getKey().length() < ENDLESS) {
        assertThat(scans()).as(bad.getValue()).isEqualTo(scans + 1);
      } else { // where the machine falters in the middle of it, the rest is one more
        assertThat(scans()).as(bad.getValue()).isBetween(scans + 1, scans + 3);
      }
      staff.leaveVerdict("Scan again");
    }
    assertThat(number("SELECT max(length(raw)) FROM cartridge_scan")).isLessThanOrEqualTo(128);
    assertThat(number("SELECT count(*) FROM cartridge_scan WHERE raw GLOB '*[^ -~]*'")).isZero();
    assertThat(
            number(
                "SELECT count(*) FROM cartridge_scan"
                    + " WHERE verdict = 'unreadable' AND state <> 'REFUSED'"))
        .isZero();
  }

  @Test
  @Tag("F052")
  void asksForTheOtherHalfOfALabelAndTakesNoUnitForIt() throws Exception {
    long scans = scans();
    screen.scan("+A123BJC5D6E71G");
    Locator verdict = verdict();
    assertThat(verdict).containsText("Half read");
    assertThat(verdict).containsText("Now scan the second barcode of this label");
    assertThat(scans()).isEqualTo(scans + 1);
    assertThat(
            number(
                "SELECT count(*) FROM cartridge_scan WHERE verdict = 'half-label' AND state <> 'REFUSED'"))
        .isZero();
    staff.leaveVerdict("Back");
  }

  private static Map<String, String> bad() {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("7".repeat(ENDLESS), "This code is too long to be a cartridge code.");
    bad.put("]d201\u0001\u0002\u0012\u001b", "The scanner sent a key we do not know");
    bad.put("]d201\u00e9\u00df\u4e2d", "The code holds a sign that no cartridge code has.");
    bad.put("]E04006381333931", "The code names no lot. Type what is on the label.");
    bad.put("4006381333931", "The code names no lot. Type what is on the label.");
    bad.put("ABC-123", "This is not a cartridge code.");
    bad.put("=/A9999XYZ100T0944", "This is a code for blood or tissue, not for a cartridge.");
    bad.put("]d2", "Nothing was scanned. Scan the code again.");
    return bad;
  }

  /** A bare Enter is what a hand presses, too: nothing on the screen may take it for a touch. */
  @Test
  void takesNoNoticeOfAnEndWithoutABeginning() throws Exception {
    long before = records();
    screen.scan("");
    page.waitForTimeout(600);
    screen.await("Scan the cartridge box");
    nothingElse();
    assertThat(records()).isEqualTo(before);
  }

  @Test
  void judgesBothOfTwoScansThatFollowWithinAWink() throws Exception {
    long scans = scans();
    screen.scans(labels.of(FACE, "3J09-042"), labels.of(FACE, "4F14-007"));
    assertThat(verdict()).containsText("Recalled by the maker");
    nothingElse();
    assertThat(scans()).isEqualTo(scans + 2);
    assertThat(
            number(
                "SELECT count(*) FROM (SELECT verdict FROM cartridge_scan ORDER BY id DESC LIMIT 2)"
                    + " WHERE verdict IN ('expired', 'recalled')"))
        .isEqualTo(2);
  }

  /** The first one's question comes first; a second pack is neither taken nor half-written. */
  @Test
  void asksAboutAGoodPackBeforeItLooksAtAnother() throws Exception {
    long scans = scans();
    screen.scans(labels.of(FACE, "4K27-118"), labels.of(FACE, "4F14-007"));
    assertThat(verdict()).containsText("OK to use");
    page.waitForTimeout(600);
    assertThat(verdict()).containsText("Is the pack dry, sealed and not damaged?");
    nothingElse();
    assertThat(scans()).isEqualTo(scans + 1);
    screen.tap("No, throw it away");
    staff.leaveVerdict("It is wet");
  }

  @Test
  void leavesTheFieldAloneInWhichSomebodyTypes() throws Exception {
    screen.tap("The label does not scan");
    Locator lot = page.locator("vaadin-text-field input").nth(1);
    lot.tap();
    lot.pressSequentially("4K", new Locator.PressSequentiallyOptions().setDelay(120));
    screen.scan(labels.of(FACE, "4F14-007"));
    assertThat(verdict()).containsText("Recalled by the maker");
    assertThat(lot).hasValue("4K");
    nothingElse();
    assertThat(number("SELECT count(*) FROM cartridge_scan WHERE source = 'TYPED'")).isZero();
  }

  private Locator verdict() {
    Locator verdict = page.locator(".verdict");
    verdict.waitFor();
    return verdict;
  }

  /** The same page, still alive, and no word that is not meant for people. */
  private void nothingElse() {
    assertThat(page.url()).isEqualTo(session);
    assertThat(page.evaluate("() => window.neverLoadedAnew")).isEqualTo(true);
    assertThat(page.locator("body").innerText())
        .doesNotContain("Exception", "at clinic.", "at com.", "That did not work");
  }

  /** Scans that stand in the table and, each with one record, in the log. */
  private long scans() throws SQLException {
    long rows = number("SELECT count(*) FROM cartridge_scan");
    assertThat(
            number(
                "SELECT count(*) FROM audit_log"
                    + " WHERE json_extract(line, '$.type') = 'cartridge.scanned'"))
        .isEqualTo(rows);
    return rows;
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
