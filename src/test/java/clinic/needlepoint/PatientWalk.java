package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Patients who touch what hurried ones pass by: help, languages, larger text, typing, a no. */
final class PatientWalk {
  private final Touchscreen screen;
  private final ScreensPassed passed;
  private final HurriedPatient patient;
  private final Consumer<String> turned;
  private final String address;

  /**
   * @param turned looks once more at each screen, and leaves it as it is
   */
  PatientWalk(Touchscreen screen, ScreensPassed passed, Consumer<String> turned, String address) {
    this.screen = screen;
    this.passed = passed;
    this.turned = turned;
    this.patient = new HurriedPatient(screen.page(), new AtomicBoolean());
    this.address = address;
  }

  /** Nobody has this date of birth and these letters. */
  void strangers() {
    patient.start(address);
    look("birth-empty");
    patient.sayBirth("02311990");
    look("birth-impossible");
    patient.start(address);
    patient.say("07041955", "QX");
    look("not-found");
    screen.tap("I have no appointment");
    screen.await("We told the staff");
    look("walk-in");
    screen.tap("Finish");
    patient.until(seen -> seen.action().equals("Start"));
    screen.tap("Code");
    screen.await("Type or scan your code");
    look("code-empty");
    for (int i = 0; i < 7; i++) {
      screen.page().locator(".letterpad .key").getByText("3", EXACT).tap();
    }
    screen.tap("Next");
    screen.await("The code has 8 characters");
    look("code-short");
    screen.tap("Back");
    patient.until(seen -> seen.action().equals("Start"));
    screen.tap("Report a problem after a visit");
    screen.await("Type the code from your paper");
    look("paper-code");
    screen.tap("Next");
    screen.await("The code has 9 characters");
    look("paper-code-short");
    screen.tap("Back");
    patient.until(seen -> seen.action().equals("Start"));
  }

  /**
   * Maya Kestrel asks why, calls staff, is not sure of two answers, types his name and leaves the
   * other appointment of today for later.
   */
  void signsByTyping() {
    patient.identify(address, "03271990", "MK");
    asksWhyAndForHelp();
    answerAll(2);
    look("check");
    handIn("Please check");
    next();
    readAboutTheTreatment("");
    readOn("Next");
    misunderstands();
    look("choices");
    next();
    look("document");
    looksAtOtherWays();
    screen.tap("I do not agree");
    look("declining");
    screen.tap("Back");
    screen.await("What you sign");
    next();
    screen.tap("I sign");
    screen.await("There is no signature yet");
    look("sign-empty");
    typesName();
    patient.act(patient.seen());
    look("signed-typed");
    patient.act(patient.seen());
    screen.await("You have one more appointment today");
    look("another");
    screen.tap("Later");
    patient.until(seen -> seen.action().equals("Finish"));
    patient.act(patient.seen());
  }

  /** The first question is answered wrong twice, the others right. */
  private void misunderstands() {
    wrong();
    screen.await("Let us look once more");
    look("teach-back-again");
    next();
    replies().first().waitFor();
    wrong();
    screen.await("We will talk about it");
    look("teach-back-help");
    next();
    understands();
  }

  private Locator replies() {
    return screen.page().locator("main .replies .btn");
  }

  private void wrong() {
    replies().first().waitFor();
    look("teach-back");
    String right = RightReplies.among(replies().allInnerTexts());
    String wrong =
        replies().allInnerTexts().stream()
            .map(String::strip)
            .filter(words -> !words.equals(right))
            .findFirst()
            .orElseThrow();
    replies().getByText(wrong, EXACT).tap();
  }

  /** Leaves the free choices on the screen. */
  private void understands() {
    replies().or(screen.page().locator("main .choices")).first().waitFor();
    while (replies().count() > 0) {
      passed.glance("teach-back-reply");
      patient.act(patient.seen());
    }
  }

  private void looksAtOtherWays() {
    screen.tap("On paper, or with help");
    screen.await("You may do it all on paper");
    look("ways");
    screen.tap("Interpreter");
    screen.page().locator("#consent-interpreter").waitFor();
    look("ways-interpreter");
    write("interpreter", "kestrel");
    write("interpreter-language", "pl");
    screen.page().locator(".touch-interpreter-mode").waitFor();
    look("interpreter-mode");
    screen.tap("By phone");
    screen.await("What you sign");
    screen.tap("On paper, or with help");
    screen.await("You may do it all on paper");
    look("ways-named");
    screen.tap("Interpreter");
    screen.await("Without the interpreter");
    look("named-interpreter");
    screen.tap("Without the interpreter");
    screen.await("What you sign");
    looksAtWhoSigns();
    screen.tap("On paper, or with help");
    screen.await("You may do it all on paper");
    screen.tap("Make a mark");
    screen.page().locator("#consent-staff-code").waitFor();
    look("ways-staff-code");
    screen.tap("Back");
    screen.await("You may do it all on paper");
    screen.tap("Back");
    screen.await("What you sign");
  }

  /** With a nurse, who signs in for it; up to the name. */
  private void looksAtWhoSigns() {
    screen.tap("On paper, or with help");
    screen.await("You may do it all on paper");
    screen.tap("Another signs");
    write("staff-code", "1002");
    write("staff-pin", "618305");
    screen.page().locator(".touch-relation").waitFor();
    look("relation");
    screen.tap("Power of attorney");
    screen.page().locator(".touch-proof").waitFor();
    look("proof");
    screen.tap("Photo ID");
    write("signer", "kestrel");
    screen.await("What you sign");
    screen.tap("On paper, or with help");
    screen.await("You may do it all on paper");
    screen.tap("Another signs");
    screen.await("I sign myself");
    look("named-signer");
    screen.tap("I sign myself");
    screen.await("What you sign");
  }

  private void write(String what, String words) {
    Locator line = screen.page().locator("#consent-" + what);
    line.waitFor();
    line.tap();
    screen.page().locator("html[data-keyboard]").waitFor();
    screen.page().keyboard().type(words);
    screen.page().locator(".hg-button-done").tap();
    screen.page().locator("html:not([data-keyboard])").waitFor();
    screen.tap("Next");
  }

  private void asksWhyAndForHelp() {
    screen.tap("Why?");
    look("why");
    screen.tap("Answer");
    screen.button("Why?").waitFor();
    screen.tap("Language");
    look("language");
    screen.tap("Back");
    screen.button("Why?").waitFor();
    screen.tap("Call staff");
    screen.await("We told the staff");
    look("called");
  }

  private void typesName() {
    screen.tap("Type my name");
    Locator field = screen.page().locator("#typed-name");
    field.waitFor();
    look("sign-name");
    field.tap();
    screen.page().locator(".hg-button-space").waitFor();
    press("Ma");
    screen.page().locator(".hg-button-done").tap();
    screen.page().locator("html:not([data-keyboard])").waitFor();
    screen.tap("I sign");
    screen.await("This name looks different");
    look("sign-unlike");
    screen.tap("Staff are here");
    screen.page().locator("#consent-staff-code").waitFor();
    screen.tap("Back");
    screen.await("This name looks different");
    screen.tap("Write it again");
    field.tap();
    screen.page().locator(".hg-button-space").waitFor();
    press("ya");
    screen.page().locator(".hg-button-space").tap();
    press("kestrel");
    passed.accept("sign-keyboard");
    screen.page().locator(".hg-button-done").tap();
    screen.page().locator("html:not([data-keyboard])").waitFor();
    look("sign-typed");
  }

  private void press(String letters) {
    letters
        .chars()
        .mapToObj(Character::toString)
        .forEach(letter ->
            screen.page().locator(".hg-button[data-skbtn='%s']".formatted(letter)).first().tap());
  }

  /** Grace Wren reads Spanish in larger text, on every screen there is, and says no. */
  void declinesInSpanish() {
    patient.start(address);
    screen.tap("Back");
    patient.until(seen -> seen.action().equals("Start"));
    screen.tap("Español");
    patient.until(seen -> seen.action().equals("Empezar"));
    look("es-attract");
    screen.tap("Para leer mejor");
    look("es-easier");
    screen.page().getByRole(AriaRole.RADIO).getByText("Grande", EXACT).tap();
    screen.page().locator("html[data-size=large] .sizes [aria-checked=true]").waitFor();
    look("es-large-easier");
    next();
    look("es-large-attract");
    next();
    look("es-large-birth");
    patient.sayBirth("08091969");
    look("es-large-letters");
    letters("GW");
    questionsInSpanish();
    look("es-large-check");
    handIn("Revise");
    look("es-large-today");
    next();
    readAboutTheTreatment("es-large-");
    readOn("Seguir");
    replies().first().waitFor();
    look("es-large-teach-back");
    understands();
    look("es-large-choices");
    next();
    look("es-large-summary");
    screen.tap("En papel o con ayuda");
    screen.await("Puede hacerlo todo en papel");
    look("es-large-ways");
    screen.tap("Atrás");
    screen.await("Lo que firma");
    next();
    look("es-large-sign");
    screen.tap("Escribir mi nombre");
    screen.page().locator("#typed-name").waitFor();
    look("es-large-sign-name");
    screen.tap("No acepto");
    look("es-large-declining");
    screen.tap("Tengo preguntas");
    next();
    look("es-large-declined");
    next();
    look("es-large-done-declined");
    next();
    patient.until(seen -> seen.action().equals("Start"));
  }

  /** Leaves the first question on the screen. */
  private void letters(String letters) {
    Locator keys = screen.page().locator(".letterpad .key");
    letters
        .chars()
        .mapToObj(Character::toString)
        .forEach(letter -> keys.getByText(letter, EXACT).first().tap());
    Locator boxes = screen.page().locator(".boxfield .box");
    assertThat(boxes)
        .containsText(letters.chars().mapToObj(Character::toString).toArray(String[]::new));
    next();
    screen.page().locator("main .answers").waitFor();
  }

  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  private void questionsInSpanish() {
    for (int asked = 1; radios() > 0; asked++) {
      passed.glance("es-large-question-" + asked);
      if (asked == 1) {
        look("es-large-question");
        screen.tap("¿Por qué?");
        look("es-large-why");
        next();
      }
      if (asksMore()) {
        look("es-large-follow-up-" + asked);
        answersMore("No sé");
      } else {
        answer(asked == 3 ? "No sé" : "No");
      }
      next();
    }
  }

  /** Nobody can be looked up: what nobody has thought of is said in the place of the screen. */
  void fails() {
    patient.start(address);
    patient.say("07041955", "QX");
    screen.await("That did not work");
    look("failure");
    screen.tap("Go on");
    patient.until(seen -> seen.action().equals("Start"));
  }

  /** Amina Heron comes for a treatment of which this kiosk has no form. */
  void hasNoForm() {
    patient.identify(address, "06141978", "AH");
    answerAll(0);
    look("check-nothing");
    next();
    next();
    screen.tap("Skip these pages");
    screen.await("We write that down");
    look("education-skipping");
    next();
    readAboutTheTreatment("notice-");
    screen.await("Our staff bring you the form");
    look("no-form");
    next();
    screen.await("Please take a seat");
    next();
  }

  /** Says no to everything but to the first few, of which nobody is sure. */
  private void answerAll(int notSure) {
    int asked = 0;
    while (radios() > 0) {
      if (asksMore()) {
        look("follow-up-" + asked);
        answersMore("Not sure");
      } else {
        asked++;
        answer(asked <= notSure ? "Not sure" : "No");
      }
      next();
    }
  }

  private boolean asksMore() {
    return screen.page().locator("main .follow-up").count() > 0;
  }

  /** The follow-up is answered by its last card; a year is tried first, where one is offered. */
  private void answersMore(String notSure) {
    Locator first = screen.page().locator("main .follow-up .answer").first();
    if (first.innerText().strip().matches("20[0-9]{2}")) {
      first.tap();
      next();
      look("month-" + notSure.length());
      screen.page().locator("main .months .answer").first().tap();
    } else {
      screen.page().locator("main .follow-up .answer").last().tap();
    }
    patient.until(seen -> !seen.chosen().isEmpty() && !seen.action().isEmpty());
  }

  /** Turns the pages of the check and hands the answers in. */
  private void handIn(String title) {
    while (patient.seen().start().startsWith(title)) {
      next();
    }
  }

  private int radios() {
    patient.until(seen -> !seen.room().isEmpty());
    return screen.page().locator("main .answers .answer").count();
  }

  /** Looks at every page about the treatment and every notice, up to what comes after. */
  private void readAboutTheTreatment(String kind) {
    patient.until(seen -> !seen.room().isEmpty());
    for (int page = 1; screen.page().locator("main .education").count() > 0; page++) {
      look(kind + "education-" + page);
      next();
    }
  }

  private void answer(String words) {
    screen.page().locator("main .answers .answer").getByText(words, EXACT).tap();
    patient.until(seen -> seen.chosen().equals(words) && !seen.action().isEmpty());
  }

  /** The pages of the form, up to the free choices. */
  private void readOn(String last) {
    for (int page = 1; !patient.seen().action().equals(last); page++) {
      passed.glance("consent-" + page);
      next();
    }
    passed.glance("consent-last");
    next();
  }

  private void next() {
    patient.next();
  }

  private void look(String name) {
    screen.page().locator("html:not([data-settling])").waitFor();
    passed.accept(name);
    turned.accept(name);
  }
}
