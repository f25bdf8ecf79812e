package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the paper at the desk to the last file: somebody who was treated gets a paper, comes back
 * with its code, reports what can not wait, takes consent back, and gets all their records.
 */
class AfterwardsIT {
  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  /** Right by its check character, and nobody's. */
  private static final String NOBODYS = "333333333";

  @TempDir Path folder;
  private String reference = "";

  @Test
  @Tag("F036")
  @Tag("F042")
  @Tag("F043")
  @Tag("F067")
  @Tag("F096")
  void followsSomebodyAfterTheVisit() throws Exception {
    treat();
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480)) {
      kiosk.awaitHealthy();
      ScreensPassed passed = ScreensPassed.onEveryPanel(screen.page(), "after-");
      EveryLanguage turned = new EveryLanguage(screen.page(), "after");
      Walk walk = new Walk(kiosk, screen, passed, turned, new StaffAtDesk(screen, name -> {}));
      String code = walk.getsAPaper();
      walk.mistypes();
      walk.reportsWhatCanNotWait(code);
      walk.isAnswered();
      walk.takesConsentBack(code);
      walk.getsAllRecords();
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
      assertThat(turned.turned()).isEqualTo(10);
      assertThat(turned.found()).as("in other languages and sizes").isEmpty();
    }
  }

  /** The same folder, served before by this test: somebody answered, signed and was treated. */
  private void treat() {
    Instant now = Clock.systemUTC().instant();
    try (ConfigurableApplicationContext kiosk = ClinicAt.open(folder.resolve("data"), now)) {
      Guests.Guest guest = new Guests(kiosk).expected("Wilhelmina", "Oystercatcher");
      guest.answer(Map.of());
      guest.sign();
      JuneClinic.treat(kiosk, guest);
      reference = guest.reference();
    }
  }

  private Path stick(String name) {
    return folder.resolve("data").resolve("usb-stick").resolve(name);
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private final class Walk {
    private final RunningKiosk kiosk;
    private final Touchscreen screen;
    private final Page page;
    private final ScreensPassed passed;
    private final EveryLanguage turned;
    private final StaffAtDesk desk;

    Walk(
        RunningKiosk kiosk,
        Touchscreen screen,
        ScreensPassed passed,
        EveryLanguage turned,
        StaffAtDesk desk) {
      this.kiosk = kiosk;
      this.screen = screen;
      this.page = screen.page();
      this.passed = passed;
      this.turned = turned;
      this.desk = desk;
    }

    /** A screen that patients see. */
    private void look(String name) {
      passed.accept(name);
      turned.accept(name);
    }

    private void nurse() {
      screen.open(kiosk.url("/staff"));
      desk.signIn("1002", "618305");
    }

    String getsAPaper() throws IOException {
      nurse();
      desk.open("Aftercare");
      screen.await("No paper yet");
      passed.accept("desk");
      screen.tap("Paper");
      screen.await("Language of the paper");
      passed.accept("plan");
      screen.tap("1 day sooner");
      screen.await("Sooner than 6 weeks.");
      passed.accept("plan-soon");
      screen.tap("1 day later");
      screen.tap("Write the paper");
      screen.await("Code, shown once");
      passed.accept("paper");
      String code = page.locator(".paper-card .code").textContent().strip();
      screen.tap("Take the paper");
      screen.await("is on the stick");
      screen.await("Handed over.");
      passed.accept("paper-handed");
      assertThat(text(stick("aftercare-S-000001.pdf")))
          .contains("After microneedling", code, "555-0142", "911", "No makeup for 24 hours")
          .doesNotContain("Oystercatcher", reference);
      desk.lock();
      return code.replace(" ", "");
    }

    void mistypes() {
      opens(NOBODYS);
      screen.await("We can not use this code.");
      look("not-found");
      screen.tap("Back");
      screen.await("Welcome");
    }

    private void opens(String code) {
      screen.open(kiosk.url("/"));
      screen.await("Welcome");
      look("attract");
      screen.tap("Report a problem after a visit");
      screen.await("Type the code from your paper");
      code.chars()
          .mapToObj(Character::toString)
          .forEach(key -> page.locator(".letterpad .key").getByText(key, EXACT).tap());
      look("code");
      screen.tap("Next");
    }

    void reportsWhatCanNotWait(String code) {
      opens(code);
      screen.await("What is it about?");
      look("choose");
      screen.tap("Report a problem");
      screen.await("Is it hard to breathe");
      look("question");
      answers("No");
      screen.await("Do you have a fever");
      answers("No");
      screen.await("Do you have blisters");
      answers("No");
      screen.await("What is it about?");
      look("question-choices");
      answers("Redness");
      screen.await("Since when?");
      answers("A week or more");
      screen.await("How strong is it?");
      answers("Strong");
      screen.await("Call now");
      screen.await("555-0142");
      look("call-now");
      screen.tap("Finish");
      screen.await("Welcome");
    }

    private void answers(String words) {
      page.locator("main .answers .answer").getByText(words, EXACT).tap();
      screen.tap("Next");
    }

    void isAnswered() {
      nurse();
      screen.await("Somebody at the kiosk asks for help");
      screen.tap("I am going");
      desk.open("Aftercare");
      screen.await("Was told to call us now");
      passed.accept("desk-problem");
      screen.tap("Open");
      screen.await("What did you do?");
      passed.accept("problem");
      screen.tap("Answered");
      screen.await("Choose first what you did.");
      screen.tap("Seen here");
      Locator note = page.locator("vaadin-text-area textarea");
      note.tap();
      page.locator("html[data-keyboard]").waitFor();
      note.pressSequentially(
          "Cleaned, comes again", new Locator.PressSequentiallyOptions().setDelay(60));
      page.locator(".hg-button-done").tap();
      page.locator("html:not([data-keyboard])").waitFor();
      passed.accept("problem-note");
      screen.tap("Answered");
      screen.await("The problem is answered.");
      passed.accept("desk-answered");
      desk.lock();
    }

    void takesConsentBack(String code) {
      opens(code);
      screen.tap("Take back my consent");
      screen.await("You already agreed");
      look("standing");
      screen.tap("I take back my consent");
      screen.tap("Take it back");
      screen.await("You took it back");
      look("taken-back");
      screen.tap("Next");
      screen.await("What is it about?");
      screen.tap("Take back my consent");
      screen.await("There is nothing to take back.");
      look("nothing-stands");
      screen.tap("Finish");
      screen.await("Welcome");
    }

    void getsAllRecords() throws IOException {
      nurse();
      desk.open("Own records");
      screen.await("once you know who they are");
      passed.accept("records");
      Locator number = page.locator("vaadin-text-field input").first();
      number.fill(reference);
      number.press("Tab");
      screen.tap("Find");
      screen.await("Wilhelmina Oystercatcher");
      screen.tap("I saw a document");
      passed.accept("records-person");
      screen.tap("PDF");
      screen.await("own-records.pdf is on the stick");
      passed.accept("records-handed");
      screen.tap("JSON");
      screen.await("own-records.json is on the stick");
      assertThat(text(stick("own-records.pdf")))
          .contains("Wilhelmina Oystercatcher", "Health answers", "Taken back", "lot ")
          .contains("Cleaned, comes again", "I agree to treatment");
      JsonNode json = new JsonMapper().readTree(Files.readString(stick("own-records.json")));
      assertThat(json.get("format").asString()).isEqualTo("needlepoint.own-records");
      assertThat(json.get("consents"))
          .extracting(consent -> Objects.toString(consent.get("decision").asString()))
          .containsExactly("signed", "withdrawn");
      assertThat(json.at("/problems/0/answered/note").asString()).isEqualTo("Cleaned, comes again");
      desk.lock();
    }
  }
}
