package clinic.needlepoint;

import clinic.needlepoint.ModeWalk.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A patient's screens in a language: by where things are, not by what is written on them. */
final class LanguageWalk {
  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  private final Page page;
  private final Touchscreen screen;
  private final HurriedPatient patient;
  private final Consumer<String> look;
  private final String address;
  private final String language;

  /**
   * @param look is told the name of each screen that stands still
   * @param language a code such as "ar", whose people write the day before the month
   */
  LanguageWalk(Touchscreen screen, Consumer<String> look, String address, String language) {
    this.page = screen.page();
    this.screen = screen;
    this.patient = new HurriedPatient(page, new AtomicBoolean());
    this.look = look;
    this.address = address;
    this.language = language;
  }

  /** From the door to the chair, and to the other ways on the path. */
  void visit(Person person) {
    begin();
    asides();
    patient.next();
    look.accept("birth");
    type(person.born(false), ".keypad");
    patient.next();
    page.locator(".letterpad").waitFor();
    type(person.letters(), ".letterpad");
    look.accept("letters");
    patient.next();
    questions();
    while (page.locator("main .checks-row").count() > 0) {
      look.accept("check");
      patient.next();
    }
    look.accept("today");
    patient.next();
    read();
    look.accept("choices");
    patient.next();
    page.locator(".document").waitFor();
    look.accept("summary");
    ways();
    declining();
    patient.next();
    sign();
  }

  private void begin() {
    screen.open(address);
    patient.until(seen -> !seen.action().isEmpty());
    speak();
    look.accept("attract");
  }

  private void speak() {
    page.locator(".lg .btn[lang=" + language + "]").tap();
    page.locator("html[lang=" + language + "]").waitFor();
    page.locator(".lg .btn[lang=en]").waitFor();
  }

  /** Each help of the frame, and the code, each left by its way back. */
  private void asides() {
    page.locator(".tools .btn").first().tap();
    page.locator(".sizes").waitFor();
    look.accept("easier");
    patient.next();
    page.locator(".w").waitFor();
    page.locator(".tools .btn").last().tap();
    page.locator(".languages").waitFor();
    look.accept("language");
    page.locator(".bar-start .btn").tap();
    page.locator(".w").waitFor();
    page.locator(".bar-start .btn").tap();
    page.locator(".code-entry").waitFor();
    look.accept("code");
    page.locator(".bar-start .btn").tap(); // to a kiosk that has forgotten them
    page.locator(".w").waitFor();
    speak();
  }

  private void questions() {
    page.locator("main .answers").waitFor();
    for (int asked = 1; page.locator("main .answers .answer").count() > 0; asked++) {
      boolean followUp = page.locator("main .follow-up").count() > 0;
      look.accept((followUp ? "follow-up-" : "question-") + asked);
      if (asked == 1) {
        HurriedPatient.Seen question = patient.seen();
        page.locator(".why").tap();
        patient.until(seen -> !seen.room().equals(question.room()) && !seen.room().isEmpty());
        look.accept("why");
        patient.next();
      }
      answer(followUp || asked == 2 ? -1 : 1);
      patient.next();
    }
  }

  private void answer(int which) {
    Locator card = page.locator("main .answers .answer").nth(which);
    card.scrollIntoViewIfNeeded();
    card.tap();
    page.locator("main .answers .answer[aria-checked=true]").waitFor();
    patient.until(seen -> !seen.action().isEmpty());
  }

  private void read() {
    for (int at = 1; page.locator(".choices").count() == 0; at++) {
      look.accept((page.locator(".teach-back").count() > 0 ? "teach-back-" : "consent-") + at);
      patient.next();
    }
  }

  private void ways() {
    Locator ways = page.locator(".ways .btn");
    ways.last().scrollIntoViewIfNeeded();
    ways.last().tap();
    page.locator(".other-ways").waitFor();
    look.accept("ways");
    page.locator(".bar-start .btn").tap();
    page.locator(".document").waitFor();
  }

  private void declining() {
    Locator decline = page.locator(".ways .btn").first();
    decline.scrollIntoViewIfNeeded();
    decline.tap();
    page.locator(".declining").waitFor();
    look.accept("declining");
    page.locator(".bar-start .btn").tap();
    page.locator(".document").waitFor();
  }

  private void sign() {
    page.locator("np-signature canvas").waitFor();
    look.accept("sign");
    page.locator("np-signature canvas").scrollIntoViewIfNeeded();
    patient.draw();
    page.locator("footer .btn--primary").tap();
    page.locator("main .signed h1").waitFor();
    look.accept("signed");
    patient.next();
    page.locator(".d").waitFor();
    look.accept("done");
    patient.next();
    page.locator(".w").waitFor();
  }

  private void type(String keys, String pad) {
    for (int i = 0; i < keys.length(); i++) {
      Locator key = page.locator(pad + " .key").getByText(keys.substring(i, i + 1), EXACT).first();
      key.tap();
      page.waitForFunction(
          "typed => [...document.querySelectorAll('.boxfield .box')].map(b => b.innerText).join('').replace(/\\s/g, '') === typed",
          keys.substring(0, i + 1));
    }
  }
}
