package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What can become of a visit, in whatever way its patient reads; staff work at a desk of theirs.
 */
final class Visits {
  static final LocalDate TWINS = LocalDate.of(1991, 5, 17);

  /** Of those whose visit is in Arabic. */
  private static final Set<String> NAMES = Set.of("Dalia", "Hudhud", "Nour", "Bulbul", "Zoe");

  private static final String NURSE = "1002";
  private static final String NURSE_PIN = "618305";

  private final RunningKiosk kiosk;
  private final Touchscreen screen;
  private final Touchscreen desk;
  private final List<VisitPassed> passes = new ArrayList<>();

  Visits(RunningKiosk kiosk, Touchscreen screen, Touchscreen desk) {
    this.kiosk = kiosk;
    this.screen = screen;
    this.desk = desk;
  }

  /** Whether every screen of them was as it should be. */
  void wereAllWell() {
    assertThat(passes.stream().flatMap(passed -> passed.found().stream()))
        .as("what is wrong on %d screens", passes.stream().mapToInt(VisitPassed::count).sum())
        .isEmpty();
  }

  void signs(Mode mode, Guests.Guest guest) {
    Visitor visitor = arrives(mode, "known");
    visitor.identify(guest.birth(), guest.letters());
    goesOnToTheDocument(visitor, 0);
    visitor.sign();
    visitor.next();
    assertThat(visitor.sit()).matches("[0-9]{2}");
  }

  private void goesOnToTheDocument(Visitor visitor, int yes) {
    visitor.answer(yes);
    readsOnToTheDocument(visitor);
  }

  private static void readsOnToTheDocument(Visitor visitor) {
    visitor.readAboutTheTreatment();
    visitor.readTheForm();
  }

  void takesACopyOnTheirPhone(Mode mode, Guests.Guest guest) throws Exception {
    Visitor visitor = arrives(mode, "known");
    visitor.identify(guest.birth(), guest.letters());
    goesOnToTheDocument(visitor, 0);
    visitor.sign();
    screen.tap("Copy on my phone");
    screen.await("Wi-Fi: Birdhouse guests");
    visitor.look("copy");
    byte[] pdf = fetch(QrReading.of(screen.screenshot()));
    screen.await("Copy sent to your phone.");
    visitor.look("copy-fetched");
    assertThat(text(pdf)).contains("Wanda Siskin", "I agree to treatment");
    assertThat(records("consent.copy-made")).isOne();
    assertThat(records("consent.copy-taken")).isOne();
    visitor.next();
    visitor.sit();
    printsInVain(guest);
  }

  /** The phone: another browser, which knows nothing but the address in the square. */
  private byte[] fetch(String url) throws Exception {
    assertThat(url).startsWith("https://localhost:");
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setHasTouch(true)
            .setIgnoreHTTPSErrors(true)
            .setAcceptDownloads(true);
    try (var context = desk.page().context().browser().newContext(phone)) {
      Page page = context.newPage();
      page.navigate(url);
      assertThat(page.locator("h1")).hasText("Your copy");
      Files.write(Path.of("target", "screens", "phone.png"), page.screenshot());
      Download download = page.waitForDownload(() -> page.locator("button").tap());
      byte[] pdf = Files.readAllBytes(download.path());
      page.navigate(url);
      assertThat(page.locator("h1").first()).hasText("This link does not work any more");
      return pdf;
    }
  }

  /** The desk's printer is off: the paper is not lost, and the sentence says what to do. */
  private void printsInVain(Guests.Guest guest) {
    staff();
    desk.open(kiosk.url("/staff/consents"));
    desk.page()
        .locator(".card.row")
        .filter(new Locator.FilterOptions().setHasText(guest.initials()))
        .locator(".btn")
        .tap();
    desk.tap("Print the copy");
    desk.page().locator(".way-out .banner").waitFor();
    assertThat(desk.page().locator(".way-out .banner").innerText())
        .contains("printer")
        .doesNotContain("Exception", "refused:");
    desk.tap("Lock");
  }

  void comesWithoutAnAppointment(Mode mode) {
    Visitor visitor = arrives(mode, "walk-in");
    visitor.identify(LocalDate.of(1977, 4, 12), "ZN");
    visitor.hasNoAppointment();
    staff();
    desk.tap("Check-in desk");
    desk.button("Take in").first().tap();
    desk.await("Who treats");
    fill("walk-in-reference", "N-" + mode.words());
    fill("walk-in-given", "Zoe");
    fill("walk-in-family", "Nuthatch");
    desk.page().locator(".walk-in-form .kinds").nth(0).locator(".btn").first().tap();
    desk.tap("Standard");
    desk.tap("Yes, it is this person");
    desk.button("Take in").last().tap();
    visitor.arrive();
    visitor.showCode(codeOnTheDesk());
    visitor.isAsked();
    leaves();
  }

  /** Nobody goes on from here: the page is left as it is, and the next one starts anew. */
  private void leaves() {
    screen.open("about:blank");
  }

  private void fill(String id, String words) {
    Locator field = desk.page().locator("#" + id + " input");
    field.fill(words);
    field.press("Tab");
  }

  private String codeOnTheDesk() {
    desk.await("Check-in code, shown once");
    String code = desk.page().locator(".code-card .code").innerText().replaceAll("\\s", "");
    desk.tap("Put away");
    desk.tap("Lock");
    return code;
  }

  void losesTheNetwork(Mode mode, Guests.Guest guest) {
    Visitor visitor = arrives(mode, "offline");
    visitor.identify(guest.birth(), guest.letters());
    screen.page().locator("main .answers").waitFor();
    String question = screen.page().locator("main .question-head h1").innerText();
    screen.page().context().setOffline(true);
    screen.page().locator("main .answers .answer").nth(1).tap();
    screen.page().waitForTimeout(3_000);
    assertThat(screen.page().locator("main .question-head h1")).hasText(question);
    screen.page().context().setOffline(false);
    screen
        .page()
        .locator("main .answers .answer[aria-checked=true]")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    goesOnToTheDocument(visitor, 0);
    visitor.sign();
    visitor.next();
    visitor.sit();
  }

  void declines(Mode mode, Guests.Guest guest, boolean answered) {
    Visitor visitor = arrives(mode, "declines");
    visitor.identify(guest.birth(), guest.letters());
    if (answered) {
      visitor.isAskedNothing();
      readsOnToTheDocument(visitor);
    } else {
      goesOnToTheDocument(visitor, 0);
    }
    visitor.decline();
    visitor.sit();
    staff();
    atTheDesk(guest.initials(), "Declined");
    desk.tap("Lock");
  }

  void isOneOfTwins(Mode mode) {
    Visitor visitor = arrives(mode, "twin");
    visitor.identify(TWINS, "TT");
    visitor.isNotFound();
    staff();
    desk.tap("Check-in desk");
    desk.await("two people fit");
    desk.page().locator(".candidate .btn").first().tap();
    visitor.arrive();
    visitor.showCode(codeOnTheDesk());
    visitor.isAsked();
    leaves();
  }

  void hasToSignAgain(Mode mode, Guests.Guest guest) {
    Visitor visitor = arrives(mode, "lapsed");
    visitor.identify(guest.birth(), guest.letters());
    visitor.isAskedNothing();
    readsOnToTheDocument(visitor);
    visitor.sign();
    visitor.next();
    visitor.sit();
  }

  void bringsTheirMother(Mode mode, Guests.Guest child) {
    EveryLanguage languages = new EveryLanguage(screen.page(), "child").withoutWarning();
    Visitor visitor = arrives(mode, "child");
    visitor.identify(child.birth(), child.letters());
    visitor.isAskedNothing();
    visitor.readAboutTheTreatment();
    visitor.signsFor(NURSE, NURSE_PIN, "Gesa Zaunkoenig", languages);
    visitor.readTheForm();
    visitor.agreesToo(languages);
    visitor.sign();
    visitor.next();
    visitor.sit();
    assertThat(languages.turned()).isEqualTo(3);
    assertThat(languages.found()).as("in other languages and sizes").isEmpty();
  }

  void isStopped(Mode mode, Guests.Guest guest) {
    Visitor visitor = arrives(mode, "stopped");
    visitor.identify(guest.birth(), guest.letters());
    visitor.answer(stopQuestion());
    leaves();
    staff();
    atTheDesk(guest.initials(), "1 to review");
    new StaffAtDesk(desk, name -> {}).openArrival(guest.initials(), "Review answers");
    desk.await("As a rule, no treatment today");
    desk.tap("Lock");
  }

  void takesConsentBack(Mode mode, Guests.Guest guest) {
    Visitor visitor = arrives(mode, "takes-back");
    visitor.identify(guest.birth(), guest.letters());
    visitor.isAskedNothing();
    visitor.readAboutTheTreatment();
    visitor.takeBack();
    visitor.sit();
    staff();
    atTheDesk(guest.initials(), "Taken back");
    desk.tap("Lock");
  }

  /** The number of the first question whose yes alone ends the day, from 1. */
  private static int stopQuestion() {
    JsonNode questions =
        new YAMLMapper()
            .readTree(Path.of("kiosk-config/questionnaires/screening-3.yaml"))
            .get("questions");
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).path("yes").asString("").equals("stop")) {
        return i + 1;
      }
    }
    throw new AssertionError("No answer stops anything");
  }

  private Visitor arrives(Mode mode, String visit) {
    VisitPassed passed = new VisitPassed(screen.page(), mode, visit, NAMES);
    passes.add(passed);
    Visitor visitor = new Visitor(screen, passed, mode, kiosk.url("/"));
    visitor.arrive();
    return visitor;
  }

  /** Somebody on the board of arrivals, of whom it says these words. */
  private void atTheDesk(String initials, String words) {
    new StaffAtDesk(desk, name -> {})
        .arrival(initials)
        .filter(new Locator.FilterOptions().setHasText(words))
        .waitFor();
  }

  private void staff() {
    desk.open(kiosk.url("/staff"));
    new StaffAtDesk(desk, name -> {}).signIn(NURSE, NURSE_PIN);
  }

  private long records(String type) throws SQLException {
    try (Connection connection = OutsideAuditor.open(kiosk.database());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM audit_log WHERE json_extract(line, '$.type') = '"
                    + type
                    + "'")) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
