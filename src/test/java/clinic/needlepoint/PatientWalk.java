package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.concurrent.atomic.AtomicBoolean;

/** Patients who touch what hurried ones pass by: help, languages, larger text, typing, a no. */
final class PatientWalk {
  private final Touchscreen screen;
  private final ScreensPassed passed;
  private final HurriedPatient patient;
  private final String address;

  PatientWalk(Touchscreen screen, ScreensPassed passed, String address) {
    this.screen = screen;
    this.passed = passed;
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
    screen.tap("Back");
    patient.until(seen -> seen.action().equals("Start"));
  }

  /** Maya Kestrel asks why, calls staff, is not sure of two answers and types his name. */
  void signsByTyping() {
    patient.identify(address, "03271990", "MK");
    asksWhyAndForHelp();
    answerAll(2);
    look("check");
    next();
    next();
    readOn("Next");
    next();
    next();
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
    patient.act(patient.seen());
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
    screen.page().locator(".hg-button").first().waitFor();
    press("Maya");
    screen.page().locator(".hg-button-space").tap();
    press("kestrel");
    look("sign-keyboard");
    screen.page().locator(".hg-button-done").tap();
    screen.page().locator("html:not([data-keyboard])").waitFor();
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
    screen.tap("Letra más grande");
    screen.page().locator("html[data-size=large]").waitFor();
    look("es-large-attract");
    next();
    look("es-large-birth");
    patient.sayBirth("08091969");
    look("es-large-letters");
    letters("GW");
    questionsInSpanish();
    look("es-large-check");
    next();
    look("es-large-today");
    next();
    readOn("Seguir");
    look("es-large-choices");
    next();
    look("es-large-summary");
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
      answer(asked == 3 ? "No sé" : "No");
      next();
    }
  }

  /** Amina Heron comes for a treatment of which this kiosk has no form. */
  void hasNoForm() {
    patient.identify(address, "06141978", "AH");
    answerAll(0);
    look("check-nothing");
    next();
    next();
    screen.await("Our staff bring you the form");
    look("no-form");
    next();
    screen.await("Please take a seat");
    next();
  }

  /** Says no to everything but to the first few, of which nobody is sure. */
  private void answerAll(int notSure) {
    for (int asked = 1; radios() > 0; asked++) {
      answer(asked <= notSure ? "Not sure" : "No");
      next();
    }
  }

  private int radios() {
    patient.until(seen -> !seen.room().isEmpty());
    return screen.page().locator("main .answers .answer").count();
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
    patient.until(seen -> !seen.action().isEmpty());
    patient.act(patient.seen());
  }

  private void look(String name) {
    screen.page().locator("html:not([data-settling])").waitFor();
    passed.accept(name);
  }
}
