package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A patient, a clinician and an auditor on one kiosk, from the first touch to the file the auditor
 * takes home, and then the kiosk's records looked at from outside.
 */
class JourneyIT {
  private static final String FACE = "09506000134352";
  private static final String BODY = "09506000134369";
  private static final String INITIALS = "M. K.";

  @TempDir Path folder;

  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480", "1280, 800"})
  @Tag("F001")
  @Tag("F002")
  @Tag("F006")
  @Tag("F021")
  @Tag("F029")
  @Tag("F045")
  @Tag("F047")
  @Tag("F052")
  @Tag("F055")
  @Tag("F059")
  @Tag("F062")
  @Tag("F068")
  @Tag("F089")
  @Tag("F098")
  void walksFromCheckInToTheAuditorsFile(int width, int height) throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(width, height)) {
      DemoLabels labels = DemoLabels.of(kiosk.database());
      ScreensPassed passed = new ScreensPassed(screen.page());
      screen.open(kiosk.url("/"));
      screen.await("Welcome");
      List<String> late = styleSheetsFromNow(screen.page());
      assertThat(new PatientAtKiosk(screen, passed).checkIn(3)).isEqualTo(34);
      assertThat(late).as("style sheets that held up one of the patient's screens").isEmpty();

      StaffAtDesk staff = new StaffAtDesk(screen, passed);
      screen.open(kiosk.url("/staff"));
      staff.signIn("1001", "274951");
      reviews(staff, passed);
      treats(screen, staff, labels, passed);
      staff.lock();
      screen.page().getByText("Welcome").first().waitFor();
      screen.open(kiosk.url("/auditor"));

      staff.signIn("1005", "709413");
      Path csv = audits(screen, staff, passed);
      new KioskRecords(kiosk.database(), csv).check(labels);
      assertThat(passed.found()).as("what axe-core found on %d screens", passed.count()).isEmpty();
    }
  }

  private static List<String> styleSheetsFromNow(Page page) {
    List<String> sheets = new ArrayList<>();
    page.onRequest(request -> {
      if (request.resourceType().equals("stylesheet")) {
        sheets.add(request.url());
      }
    });
    return sheets;
  }

  private static void reviews(StaffAtDesk staff, ScreensPassed passed) {
    assertThat(staff.arrival(INITIALS)).containsText("1 to review");
    passed.accept("arrivals");
    staff.openArrival(INITIALS, "Review answers");
    staff.clearFlag("Asked again, fine to treat");
    assertThat(staff.arrival(INITIALS)).containsText("Cleared");
  }

  private static void treats(
      Touchscreen screen, StaffAtDesk staff, DemoLabels labels, ScreensPassed passed) {
    staff.openArrival(INITIALS, "Open session");
    screen.await("Scan the cartridge box");
    passed.accept("gate");

    Locator verdict = staff.scan(labels.of(FACE, "3J09-042"));
    assertThat(verdict).containsText("Do not use");
    assertThat(verdict).containsText("Expired 20 days ago");
    assertThat(verdict).containsText("Put it in the red tray");
    assertThat(verdict).hasClass(java.util.regex.Pattern.compile("verdict--stop"));
    fillsTheScreen(screen.page(), verdict);
    passed.accept("verdict-expired");
    screen.tap("Scan another");

    verdict = staff.scan(labels.of(BODY, "4K27-118") + "\u001d21000451");
    assertThat(verdict).containsText("OK to use");
    assertThat(verdict).hasClass(java.util.regex.Pattern.compile("verdict--ok"));
    passed.accept("verdict-good");
    screen.tap("Yes, use it");
    screen.await("Why: needles of 2.5 mm.");
    passed.accept("session-notice");
    screen.tap("We talked about it");
    screen.await("Which pen?");
    passed.accept("pen-choice");
    screen.tap("NP-1043, Ready");
    staff.putSleeveOn();
    passed.accept("pen-sleeve");
    screen.tap("Use this pen");
    screen.await("Nothing seen yet");
    passed.accept("disposal-waiting");

    staff.open("Station");
    screen.await("Sharps bin");
    passed.accept("station");
    screen.tap("Drop a cartridge in the bin");
    staff.open("Arrivals");
    staff.openArrival(INITIALS, "Go on");
    screen.await("We saw it drop");
    passed.accept("disposal-seen");
    screen.tap("It is in the bin");
    screen.await("All checks are done");
    passed.accept("session-done");
    screen.tap("Close session");
    staff.arrival(INITIALS).or(screen.page().getByText("Nobody is waiting")).first().waitFor();
    passed.accept("arrivals-after");
  }

  private static void fillsTheScreen(Page page, Locator verdict) {
    BoundingBox box = verdict.boundingBox();
    assertThat(List.of(box.x, box.y)).containsExactly(0.0, 0.0);
    assertThat(box.width).isEqualTo(page.viewportSize().width);
    assertThat(box.height).isEqualTo(page.viewportSize().height);
  }

  private Path audits(Touchscreen screen, StaffAtDesk staff, ScreensPassed passed) {
    Locator table = screen.page().locator("table.tbl");
    assertThat(table).containsText("Expired");
    assertThat(table).containsText("Accepted");
    passed.accept("procedure-log");
    return staff.putOnStick("CSV", folder.resolve("data").resolve("usb-stick"));
  }
}
