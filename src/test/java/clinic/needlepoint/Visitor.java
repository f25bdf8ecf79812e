package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A patient at the kiosk in any language and any way to read: by where things are, not by what is
 * written on them. Each screen that stands still is looked at.
 */
final class Visitor {
  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);
  private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MMdduuuu");
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("ddMMuuuu");

  private static final String SET =
      """
      ([size, contrast, low, still]) => {
        const eases = [...document.querySelectorAll('.easier .ease')];
        return eases[size].getAttribute('aria-checked') === 'true'
          && [contrast, low, still].every((wanted, i) => (eases[3 + i].getAttribute('aria-pressed') === 'true') === wanted);
      }
      """;

  private final Touchscreen screen;
  private final Page page;
  private final HurriedPatient eyes;
  private final VisitPassed passed;
  private final Mode mode;
  private final String address;

  Visitor(Touchscreen screen, VisitPassed passed, Mode mode, String address) {
    this.screen = screen;
    this.page = screen.page();
    this.eyes = new HurriedPatient(page, new AtomicBoolean());
    this.passed = passed;
    this.mode = mode;
    this.address = address;
  }

  /** Comes to the kiosk and makes it their own: a language, and how to read. */
  void arrive() {
    screen.open(address);
    eyes.until(seen -> !seen.action().isEmpty());
    Locator own = page.locator(".lg .btn[lang=" + mode.language() + "]");
    if (own.count() > 0) {
      own.tap();
      page.locator("html[lang=" + mode.language() + "]").waitFor();
      own.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
    page.locator(".tools .btn").first().tap();
    page.locator(".sizes").waitFor();
    ease(mode.size(), true);
    ease(3, mode.contrast());
    ease(4, mode.low());
    ease(5, mode.still());
    page.waitForFunction(SET, List.of(mode.size(), mode.contrast(), mode.low(), mode.still()));
    look("easier");
    next();
    page.locator(".w").waitFor();
    look("attract");
  }

  /** Whoever was here before may have left it on. */
  private void ease(int which, boolean wanted) {
    Locator button = page.locator(".easier .ease").nth(which);
    String attribute = which < 3 ? "aria-checked" : "aria-pressed";
    if (!String.valueOf(wanted).equals(button.getAttribute(attribute))) {
      button.scrollIntoViewIfNeeded();
      button.tap();
      button.and(page.locator("[" + attribute + "=" + wanted + "]")).waitFor();
    }
  }

  /** Says who they are. What the kiosk answers is on the screen then. */
  void identify(LocalDate birth, String letters) {
    next();
    page.locator(".keypad").waitFor();
    look("birth");
    type((mode.monthFirst() ? MONTH_FIRST : DAY_FIRST).format(birth), ".keypad");
    next();
    page.locator(".letterpad").waitFor();
    type(letters, ".letterpad");
    look("letters");
    next();
  }

  /** Types the code that staff gave. */
  void showCode(String code) {
    page.locator(".bar-start .btn").tap();
    page.locator(".code-entry").waitFor();
    type(code, ".letterpad");
    look("code");
    next();
  }

  /** Says that they came without an appointment, and leaves. */
  void hasNoAppointment() {
    look("not-found");
    HurriedPatient.Seen before = eyes.seen();
    Locator without = page.locator("main .said .btn");
    without.scrollIntoViewIfNeeded();
    without.tap();
    eyes.until(seen -> !seen.room().equals(before.room()) && !seen.room().isEmpty());
    look("walk-in");
    next();
    page.locator(".w").waitFor();
  }

  /** Is not found, and goes away with a number. */
  void isNotFound() {
    look("not-found");
    page.locator(".bar-start .btn").tap();
    page.locator(".w").waitFor();
  }

  /**
   * Answers everything with no, but for one question.
   *
   * @param yes the number of the question that is answered with yes, from 1; 0 for none: then they
   *     are not sure of the fourth
   */
  void answer(int yes) {
    isAsked();
    why();
    int asked = 0;
    while (page.locator("main .answers .answer").count() > 0) {
      boolean followUp = page.locator("main .follow-up").count() > 0;
      asked += followUp ? 0 : 1;
      look(followUp ? "follow-up" : "question-" + asked);
      touch(page.locator("main .answers .answer"), which(followUp, asked, yes));
      next();
    }
    while (page.locator("main .acts-today").count() == 0) {
      look("check");
      next();
    }
  }

  /** Staff have their answers already. */
  void isAskedNothing() {
    page.locator("main .reading").waitFor();
    assertThat(page.locator("main .answers").count()).isZero();
    look("handed-in");
    next();
    page.locator("main .acts-today").waitFor();
  }

  /** The first open question stands there. */
  void isAsked() {
    page.locator("main .answers").waitFor();
    look("question");
  }

  private static int which(boolean followUp, int asked, int yes) {
    if (followUp || (yes == 0 && asked == 4)) {
      return -1;
    }
    return asked == yes ? 0 : 1;
  }

  private void why() {
    HurriedPatient.Seen question = eyes.seen();
    page.locator(".why").tap();
    eyes.until(seen -> !seen.room().equals(question.room()) && !seen.room().isEmpty());
    look("why");
    next();
  }

  private void touch(Locator cards, int which) {
    Locator card = cards.nth(which);
    card.scrollIntoViewIfNeeded();
    card.tap();
    page.locator("main .answers .answer[aria-checked=true]").waitFor();
    eyes.until(seen -> !seen.action().isEmpty());
  }

  /** Reads what happens today and about the treatment, up to what is said of consent. */
  void readAboutTheTreatment() {
    look("today");
    next();
    for (int at = 1; page.locator("main .education").count() > 0; at++) {
      look("education-" + at);
      next();
    }
  }

  /** Reads the form, shows what was understood, chooses nothing, and leaves the document. */
  void readTheForm() {
    for (int at = 1; page.locator("main .choices").count() == 0; at++) {
      look(page.locator("main .teach-back").count() > 0 ? "teach-back-" + at : "consent-" + at);
      next();
    }
    look("choices");
    next();
    page.locator("main .document, main .touch-assent").first().waitFor();
    if (page.locator("main .document").count() > 0) {
      look("document");
    }
  }

  /** Is too young to sign, and agrees, too. Leaves the document. As {@link #signsFor}. */
  void agreesToo(Consumer<String> turned) {
    touches("assent", turned);
    page.locator("main .document").waitFor();
    look("document");
  }

  /** Gives the first answer with one touch. */
  private void touches(String what, Consumer<String> turned) {
    page.locator("main .touch-" + what).waitFor();
    look(what);
    turned.accept(what);
    Locator button = page.locator("main .touch-" + what + " .btn").first();
    button.scrollIntoViewIfNeeded();
    button.tap();
  }

  /**
   * Somebody signs for them, with a clinician beside. Leaves the form's first page.
   *
   * @param turned looks once more at each choice, and leaves it as it is
   */
  void signsFor(String code, String pin, String name, Consumer<String> turned) {
    look("guardian-first");
    Locator here = page.locator("main .reading .btn");
    here.scrollIntoViewIfNeeded();
    here.tap();
    writes("staff-code", code);
    writes("staff-pin", pin);
    touches("relation", turned);
    touches("proof", turned);
    writes("signer", name);
  }

  private void writes(String field, String words) {
    Locator line = page.locator("#consent-" + field);
    line.waitFor();
    look("field-" + field);
    line.tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard().type(words);
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
    next();
  }

  /** Signs by finger. */
  void sign() {
    next();
    page.locator("np-signature canvas").waitFor();
    look("sign");
    page.locator("np-signature canvas").scrollIntoViewIfNeeded();
    eyes.draw();
    // Once: on a slow machine a second touch would fall on the next screen.
    page.locator("footer .btn--primary").tap();
    page.locator("main .signed h1").waitFor();
    look("signed");
  }

  /** Says no, without a reason. */
  void decline() {
    Locator decline = page.locator(".ways .btn").first();
    decline.scrollIntoViewIfNeeded();
    decline.tap();
    page.locator(".declining").waitFor();
    look("declining");
    next();
    look("declined");
    next();
  }

  /** Takes back what they agreed to at an earlier visit. */
  void takeBack() {
    page.locator("main .standing-acts").waitFor();
    look("standing");
    Locator way = page.locator("main .standing-acts .btn").first();
    way.scrollIntoViewIfNeeded();
    way.tap();
    eyes.until(seen -> page.locator("main .standing-acts").count() == 0);
    look("taking-back");
    next();
    eyes.until(seen -> page.locator(".bar-start .btn").count() == 0);
    look("taken-back");
    next();
  }

  /** Sits down, with a number. */
  String sit() {
    page.locator(".ticket .number").waitFor();
    look("done");
    String number = page.locator(".ticket .number").innerText().strip();
    next();
    page.locator(".w").waitFor();
    return number;
  }

  void next() {
    eyes.next();
  }

  void look(String name) {
    passed.accept(name);
  }

  private void type(String keys, String pad) {
    for (int i = 0; i < keys.length(); i++) {
      Locator key = page.locator(pad + " .key").getByText(keys.substring(i, i + 1), EXACT).first();
      key.scrollIntoViewIfNeeded();
      key.tap();
      page.waitForFunction(
          "typed => [...document.querySelectorAll('.boxfield .box')].map(b => b.innerText).join('').replace(/\\s/g, '') === typed",
          keys.substring(0, i + 1));
    }
  }
}
