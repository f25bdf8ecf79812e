package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.visit.VisitId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What staff, administrators and auditors see where their browser speaks another language than
 * English: nothing is cut off or too small, by where things are and not by what is written on them.
 */
class StaffLanguagesIT {
  private static final List<String> LANGUAGES = List.of("es", "de", "fr", "ar");

  /** Code and PIN of the demo's people. */
  private static final String LEAD = "1001274951";

  private static final String ADMINISTRATOR = "1006386240";
  private static final String AUDITOR = "1005709413";

  private static final List<String> LEADS =
      List.of(
          "staff",
          "staff/check-in",
          "staff/forms",
          "staff/aftercare",
          "staff/own-records",
          "staff/stock",
          "staff/stock/devices",
          "staff/stock/receive",
          "staff/station",
          "staff/station/history",
          "staff/pens",
          "staff/alarms",
          "staff/recalls",
          "staff/protocol",
          "staff/erasure",
          "staff/more");
  private static final List<String> ADMINISTRATORS =
      List.of("admin", "admin/station", "admin/scanner", "admin/key");
  private static final List<String> AUDITORS = List.of("auditor", "auditor/protocol");

  /** The label of a pack that expires soon, among those of the demo. */
  private static final int SOON = 3;

  private static final String ACTS =
      ".work button:enabled:visible, footer.acts button:enabled:visible";

  @TempDir Path folder;

  private final List<String> ofVisits = new ArrayList<>();
  private final Map<String, VisitId> treated = new LinkedHashMap<>();

  @BeforeEach
  void somebodyIsHere() {
    TimeZone.setDefault(TimeZone.getTimeZone(RunningKiosk.whereItIsDay()));
    try (ConfigurableApplicationContext clinic =
        ClinicAt.open(folder.resolve("data"), Clock.systemUTC().instant())) {
      Guests people = new Guests(clinic);
      VisitId flagged = people.answered(Map.of("blood-thinners", Answer.YES)).visit();
      LANGUAGES.forEach(language -> treated.put(language, people.ready().visit()));
      ofVisits.add("staff/review/" + flagged.value());
      ofVisits.add("staff/consents/" + flagged.value());
    }
  }

  @Test
  @Tag("F044")
  @Tag("F112")
  void staffReadTheirPagesWhole() throws Exception {
    List<String> found = new ArrayList<>();
    try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
      kiosk.awaitHealthy();
      for (String language : LANGUAGES) {
        try (Touchscreen screen = Touchscreen.of(800, 480, language)) {
          ScreensPassed passed =
              ScreensPassed.onEveryPanel(screen.page(), "staff-" + language + "-");
          Desk desk = new Desk(screen.page(), passed, kiosk, language);
          everybody(desk, desk::look);
          desk.enter(LEAD);
          desk.entersPaper(ofVisits.getLast());
          desk.treats(Objects.requireNonNull(treated.get(language)));
          found.addAll(passed.found());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private void everybody(Desk desk, Consumer<String> page) {
    desk.enter(LEAD);
    LEADS.forEach(page);
    ofVisits.forEach(page);
    desk.leave();
    desk.enter(ADMINISTRATOR);
    ADMINISTRATORS.forEach(page);
    desk.leave();
    desk.enter(AUDITOR);
    AUDITORS.forEach(page);
    desk.leave();
  }

  /** What a first touch of each button leads to. Nobody minds what becomes of this clinic. */
  @ParameterizedTest
  @ValueSource(strings = {"es", "de", "fr", "ar"})
  @Tag("long")
  @Tag("F112")
  void staffReadWhatEachButtonLeadsTo(String language) throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480, language)) {
      kiosk.awaitHealthy();
      ScreensPassed passed = ScreensPassed.onEveryPanel(screen.page(), "acts-" + language + "-");
      Desk desk = new Desk(screen.page(), passed, kiosk, language);
      everybody(desk, desk::touchEach);
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    }
  }

  /** Whoever sits at the desk and knows where things are. */
  private record Desk(Page page, ScreensPassed passed, RunningKiosk kiosk, String language) {
    void enter(String codeAndPin) {
      open("staff/sign-in");
      page.locator(".sign-in").waitFor();
      codeAndPin
          .chars()
          .mapToObj(Character::toString)
          .forEach(digit -> page.locator(".keypad button").getByText(digit).first().tap());
      page.locator(".sign-in-bar .btn--primary").tap();
      page.locator("nav.rail").waitFor();
    }

    void leave() {
      page.context().clearCookies();
    }

    private void open(String path) {
      page.navigate(kiosk.url("/" + path));
    }

    private void enterPage(String path) {
      open(path);
      page.locator("html[lang=" + language + "] nav.rail").waitFor();
      assertThat(page.locator(".lost").count()).as(path).isZero();
    }

    void look(String path) {
      enterPage(path);
      passed.accept(path.replace('/', '-'));
    }

    /** Of buttons of the same words, the first. */
    void touchEach(String path) {
      enterPage(path);
      List<String> words = page.locator(ACTS).allInnerTexts().stream().distinct().toList();
      for (String each : words) {
        enterPage(path);
        Pattern whole = Pattern.compile("^\\s*" + Pattern.quote(each) + "\\s*$");
        page.locator(ACTS).filter(new Locator.FilterOptions().setHasText(whole)).first().tap();
        page.waitForTimeout(300);
        passed.accept(path.replace('/', '-') + "-" + words.indexOf(each));
      }
    }

    /** The blank form, and the entry of a signed sheet with its first complaint. */
    void entersPaper(String consent) {
      enterPage(consent);
      page.locator(".row .acts-end button").first().tap();
      page.locator(".row [lang=ar]").waitFor();
      passed.accept("paper-blank");
      enterPage(consent);
      page.locator(".row .acts-end button").last().tap();
      page.locator(".signed-sheet").waitFor();
      passed.accept("paper-sheet");
      page.locator(".signed-sheet .kinds").last().locator("button").last().tap();
      primary().tap();
      page.locator(".banner").first().waitFor();
      passed.accept("paper-refused");
    }

    /** From the comparison to each verdict, and on to the pen with a pack that may be used. */
    void treats(VisitId visit) {
      look("staff/person/" + visit.value());
      primary().tap();
      page.locator(".areas").waitFor();
      passed.accept("areas");
      page.locator(".areas button").last().tap();
      page.locator(".area-form .btn--primary").tap();
      page.locator(".notice-form").waitFor();
      passed.accept("notice");
      page.locator("aside .btn--quiet").last().tap();
      page.locator(".areas button").last().tap();
      page.locator(".areas button").first().tap();
      page.locator(".area-form .btn--primary").tap();
      labels().first().waitFor();
      passed.accept("scan");
      for (int label = labels().count() - 1; label > SOON; label--) {
        scan(label);
        answer(primary());
      }
      scan(SOON);
      answer(page.locator(".verdict footer .btn").first());
      scan(0);
      if (page.locator(".verdict--warn").count() > 0) {
        saysWhy();
      }
      primary().tap();
      page.locator(".pen-panel").waitFor();
      passed.accept("pen");
    }

    /** The drawer saw nobody take a pack since the one of the visit before. */
    private void saysWhy() {
      primary().tap();
      Locator why = page.locator(".reason-form textarea");
      why.waitFor();
      passed.accept("why");
      why.fill("Ya tomado, schon entnommen");
      why.press("Tab");
      page.locator(".reason-form .btn--primary").dispatchEvent("click");
      page.locator(".verdict").waitFor();
      passed.accept("verdict-allowed");
    }

    private void scan(int label) {
      labels().nth(label).tap();
      page.locator("#verdict-title").waitFor();
      passed.accept("verdict-" + label);
    }

    /** A kiosk that is not sure of its clock asks for the date before it judges one. */
    private void answer(Locator act) {
      String before = page.locator("#verdict-title").textContent();
      act.tap();
      page.waitForFunction(
          "before => document.querySelector('#verdict-title')?.textContent !== before", before);
      if (page.locator(".verdict").count() > 0) {
        passed.accept("verdict-of-that-day");
        act.tap();
      }
      labels().first().waitFor();
    }

    private Locator labels() {
      return page.locator(".demo-labels button");
    }

    private Locator primary() {
      return page.locator("footer .btn--primary");
    }
  }
}
