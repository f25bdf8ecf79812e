package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.document.ReferenceValidator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An inspector comes by and asks for June: a touch for each step, a file that leaves the kiosk, and
 * three verifiers that find it proven with the key of the enrolment sheet and with no other word of
 * the clinic.
 */
@Tag("F089")
@Tag("F091")
@Tag("F096")
@Tag("F097")
@Tag("F099")
class AuditorIT {
  private static final List<String> ALL_PROVEN = List.of("proven", "proven", "proven");
  private static final List<String> ALL_TAMPERED = List.of("tampered", "tampered", "tampered");
  private static final LocalDate FIRST = JuneClinic.MONTH.atDay(1);
  private static final LocalDate LAST = JuneClinic.MONTH.atEndOfMonth();

  @TempDir static Path folder;

  private static RunningKiosk kiosk;
  private static AnotherMachine laptop;

  @BeforeAll
  static void start() throws Exception {
    JuneClinic.work(folder.resolve("data"));
    kiosk = RunningKiosk.start(folder);
    kiosk.awaitHealthy();
    laptop = new AnotherMachine(kiosk);
  }

  @AfterAll
  static void stop() throws Exception {
    laptop.close();
    kiosk.close();
  }

  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480", "1280, 800"})
  void takesJuneHomeAndProvesIt(int width, int height) throws Exception {
    try (Touchscreen screen = Touchscreen.of(width, height)) {
      ScreensPassed passed = new ScreensPassed(screen.page(), "auditor-");
      StaffAtDesk desk = new StaffAtDesk(screen, passed);
      String vkey = enrolmentSheet(screen, desk);
      screen.open(laptop.url("/auditor"));
      desk.signIn("1005", "709413");
      screen.await("Nothing in this period");
      passed.accept("nothing");
      choose(screen, "Look");
      screen.await(JuneClinic.PROCEDURES + " lines in this period");
      passed.accept("june");
      Path june = desk.takeHome("Make the bundle", folder.resolve("june-" + width + ".zip"));
      Path paper = desk.takeHome("PDF", folder.resolve("june-" + width + ".pdf"));
      assertThat(ReferenceValidator.failures(Files.readAllBytes(paper))).isEmpty();
      try (AuditorsOffice office = new AuditorsOffice(vkey)) {
        proves(office, june);
        for (Path other : others(screen, desk, passed, width)) {
          assertThat(office.verdicts(other)).as("%s", other).isEqualTo(ALL_PROVEN);
        }
      }
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    }
  }

  /** The kiosk's own browser may not download, so nothing is offered that it could. */
  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480", "1280, 800"})
  @Tag("F098")
  void takesJuneHomeOnTheStickOfTheKiosk(int width, int height) throws Exception {
    Path stick = folder.resolve("data").resolve("usb-stick");
    try (Touchscreen screen = Touchscreen.of(width, height)) {
      ScreensPassed passed = new ScreensPassed(screen.page(), "stick-");
      StaffAtDesk desk = new StaffAtDesk(screen, passed);
      String vkey = enrolmentSheet(screen, desk);
      screen.open(kiosk.url("/auditor"));
      desk.signIn("1005", "709413");
      screen.await("Practice stick");
      choose(screen, "Look");
      screen.await(JuneClinic.PROCEDURES + " lines in this period");
      passed.accept("june");
      Path june = desk.putOnStick("Put the bundle on the stick", stick);
      assertThat(screen.page().locator("a[download], a[href*='dynamic']").count())
          .as("no link")
          .isZero();
      try (AuditorsOffice office = new AuditorsOffice(vkey)) {
        assertThat(office.verdicts(june)).isEqualTo(ALL_PROVEN);
      }
      takesAReceipt(screen, passed);
      Files.delete(june);
      Files.delete(stick.resolve("receipt_0.zip"));
      Files.delete(stick);
      screen.await("No stick is in");
      screen.tap("Put the bundle on the stick");
      screen.await("Put the USB stick named NEEDLEPOINT into the kiosk");
      passed.accept("no-stick");
      Files.createDirectory(stick);
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    }
  }

  private static void takesAReceipt(Touchscreen screen, ScreensPassed passed) {
    Page page = screen.page();
    Locator number = page.getByLabel("Record or session");
    number.tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard().type("0");
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
    passed.accept("receipt");
    screen.tap("Paper and proof");
    screen.await("receipt_0.zip is on the stick");
    passed.accept("receipt-on-stick");
  }

  private static String enrolmentSheet(Touchscreen screen, StaffAtDesk desk) {
    screen.open(kiosk.url("/admin"));
    desk.signIn("1006", "386240");
    desk.open("Key");
    String vkey = screen.page().locator(".vkey").textContent();
    desk.lock();
    screen.await("Welcome");
    return vkey;
  }

  /** Chooses June and touches a button. */
  private static void choose(Touchscreen screen, String button) {
    Locator days = screen.page().locator("input[type=date]");
    for (Map.Entry<Integer, LocalDate> day : Map.of(0, FIRST, 1, LAST).entrySet()) {
      days.nth(day.getKey()).tap();
      days.nth(day.getKey()).fill(day.getValue().toString());
      screen.page().keyboard().press("Escape"); // the browser's own calendar
    }
    screen.tap(button);
  }

  private static void proves(AuditorsOffice office, Path june) throws Exception {
    assertThat(office.verdicts(june)).isEqualTo(ALL_PROVEN);
    assertThat(office.verdicts(AuditorsOffice.changed(june, "log.jsonl"))).isEqualTo(ALL_TAMPERED);
    String csv = new String(AuditorsOffice.file(june, "report.csv"), StandardCharsets.UTF_8);
    assertThat(csv.lines().skip(1))
        .hasSize(JuneClinic.PROCEDURES)
        .allMatch(row -> row.contains("," + JuneClinic.MONTH + "-17T"), "is of June")
        .allMatch(row -> row.contains(":"), "has a time");
    assertThat(ReferenceValidator.failures(AuditorsOffice.file(june, "report.pdf"))).isEmpty();
  }

  /** The other three reports, of June as well. */
  private static List<Path> others(
      Touchscreen screen, StaffAtDesk desk, ScreensPassed passed, int width) {
    screen.tap("Lot trace");
    passed.accept("lot-trace-begin");
    typeLot(screen.page());
    screen.tap("Look");
    screen.page().locator("table.tbl").waitFor();
    passed.accept("lot-trace");
    Path lot = desk.takeHome("Make the bundle", folder.resolve("lot-" + width + ".zip"));
    screen.tap("Audit trail");
    screen.page().locator("table.tbl").getByText("kiosk.started").first().waitFor();
    passed.accept("audit-trail");
    Path trail = desk.takeHome("Make the bundle", folder.resolve("trail-" + width + ".zip"));
    screen.tap("Completeness");
    screen.page().locator("table.tbl").getByText("Restart").first().waitFor();
    passed.accept("completeness");
    Path gaps = desk.takeHome("Make the bundle", folder.resolve("gaps-" + width + ".zip"));
    return List.of(lot, trail, gaps);
  }

  private static void typeLot(Page page) {
    page.getByLabel("Lot or session", new Page.GetByLabelOptions().setExact(true)).tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard()
        .type("4K27-118", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(60));
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
  }

  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480", "1280, 800"})
  void readsTheReportsInSpanish(int width, int height) {
    try (Touchscreen screen = Touchscreen.of(width, height, "es-ES")) {
      ScreensPassed passed = new ScreensPassed(screen.page(), "auditor-es-");
      screen.open(kiosk.url("/auditor"));
      screen.await("Escriba");
      "1005709413".chars().mapToObj(Character::toString).forEach(screen::tap);
      screen.page().locator("main button.btn--primary, .btn--primary").first().tap();
      screen.await("Nada en este período");
      passed.accept("nothing");
      choose(screen, "Ver");
      screen.await(JuneClinic.PROCEDURES + " líneas en este período");
      passed.accept("june");
      for (String report : List.of("Historial de anotaciones", "Integridad")) {
        screen.tap(report);
        screen.page().locator("[role=region][aria-label='" + report + "']").waitFor();
        passed.accept(report.substring(0, 5));
      }
      screen.tap("Seguimiento del lote");
      screen.tap("Ver");
      screen.await("No se ha indicado ni lote ni sesión");
      passed.accept("no-lot");
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    }
  }
}
