package clinic.needlepoint;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;

/** A visit in any language: by where things are, not by what is written on them. */
final class ModeWalk {
  /** Somebody of the demo: day, month and year of birth, and two letters. */
  record Person(String day, String month, String year, String letters) {
    String born(boolean english) {
      return (english ? month + day : day + month) + year;
    }
  }

  static final Person MAYA = new Person("27", "03", "1990", "MK");
  static final Person GRACE = new Person("08", "09", "1969", "GW");
  static final Person DIEGO = new Person("02", "11", "1985", "DA");

  private final Page page;
  private final Touchscreen screen;
  private final ModesPassed passed;
  private final HurriedPatient patient;
  private final String address;

  ModeWalk(Touchscreen screen, ModesPassed passed, String address) {
    this.page = screen.page();
    this.screen = screen;
    this.passed = passed;
    this.patient = new HurriedPatient(page, new AtomicBoolean());
    this.address = address;
  }

  /**
   * From the door to the chair.
   *
   * @param size of the words: 0 to 2
   */
  void visit(Person person, int size, boolean english) {
    screen.open(address);
    patient.until(seen -> !seen.action().isEmpty());
    if (!english) {
      HurriedPatient.Seen before = patient.seen();
      page.locator(".lg .btn[lang=es]").tap();
      patient.until(seen -> !seen.action().equals(before.action()) && !seen.action().isEmpty());
    }
    makeEasier(size);
    look("attract", size);
    next();
    look("birth", size);
    type(person.born(english), ".keypad");
    next();
    page.locator(".letterpad").waitFor();
    type(person.letters(), ".letterpad");
    look("letters", size);
    next();
    questions(size);
    look("check", size);
    while (page.locator("main .checks-row").count() > 0) {
      next();
    }
    look("today", size);
    next();
    consent(size);
    sign(size);
    look("done", size);
    next();
    page.locator(".w").waitFor();
  }

  private void makeEasier(int size) {
    page.locator(".tools .btn").first().tap();
    Locator sizes = page.locator(".sizes .ease");
    sizes.nth(size).tap();
    page.locator(".sizes .ease[aria-checked=true]").waitFor();
    page.waitForFunction(
        "size => [...document.querySelectorAll('.sizes .ease')][size]?.getAttribute('aria-checked') === 'true'",
        size);
    look("easier", size);
    next();
    page.locator(".w").waitFor();
  }

  private void questions(int size) {
    page.locator("main .answers").waitFor();
    look("question", size);
    HurriedPatient.Seen question = patient.seen();
    page.locator(".why").tap();
    patient.until(seen -> !seen.room().equals(question.room()) && !seen.room().isEmpty());
    look("why", size);
    next();
    for (int asked = 1; page.locator("main .answers .answer").count() > 0; asked++) {
      boolean followUp = page.locator("main .follow-up").count() > 0;
      answer(followUp || asked == 2 ? -1 : 1);
      if (followUp || asked == 2 || asked == 9) {
        look("question-" + asked, size);
      }
      next();
    }
  }

  private void answer(int which) {
    Locator card = page.locator("main .answers .answer").nth(which);
    card.scrollIntoViewIfNeeded();
    card.tap();
    page.locator("main .answers .answer[aria-checked=true]").waitFor();
    patient.until(seen -> !seen.action().isEmpty());
  }

  private void consent(int size) {
    look("consent", size);
    for (int page = 1; this.page.locator(".choices").count() == 0; page++) {
      next();
      if (page == 1) {
        look("consent-2", size);
      } else if (this.page.locator(".teach-back").count() > 0) {
        look("teach-back", size);
      }
    }
    look("choices", size);
    next();
    page.locator(".document").waitFor();
    look("summary", size);
    Locator decline = page.locator(".ways .btn").first();
    decline.scrollIntoViewIfNeeded();
    decline.tap();
    page.locator(".declining").waitFor();
    look("declining", size);
    page.locator(".bar-start .btn").tap();
    page.locator(".document").waitFor();
    next();
  }

  private void sign(int size) {
    page.locator("np-signature canvas").scrollIntoViewIfNeeded();
    look("sign", size);
    page.locator("np-signature canvas").scrollIntoViewIfNeeded();
    patient.draw();
    // Once: on a slow machine a second touch would fall on the next screen.
    page.locator("footer .btn--primary").tap();
    page.locator("main .signed h1").waitFor();
    look("signed", size);
    next();
    page.locator(".d").waitFor();
  }

  private void type(String keys, String pad) {
    for (int i = 0; i < keys.length(); i++) {
      Locator key =
          page.locator(pad + " .key")
              .getByText(keys.substring(i, i + 1), new Locator.GetByTextOptions().setExact(true))
              .first();
      key.scrollIntoViewIfNeeded();
      key.tap();
      String soFar = keys.substring(0, i + 1);
      page.waitForFunction(
          "typed => [...document.querySelectorAll('.boxfield .box')].map(b => b.innerText).join('').replace(/\\s/g, '') === typed",
          soFar);
    }
  }

  private void next() {
    patient.next();
  }

  private void look(String name, int size) {
    passed.look(name, size);
  }
}
