package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a patient does at the kiosk, touch by touch, and each screen passed is told by its name. */
final class PatientAtKiosk {
  static final String BORN = "03271990";
  static final List<String> LETTERS = List.of("M", "K");

  private static final LocatorAssertions.HasTextOptions PATIENCE =
      new LocatorAssertions.HasTextOptions().setTimeout(20_000);
  private static final Pattern SOMETHING = Pattern.compile("\\S");

  private final Touchscreen screen;
  private final Consumer<String> passed;

  PatientAtKiosk(Touchscreen screen) {
    this(screen, name -> {});
  }

  PatientAtKiosk(Touchscreen screen, Consumer<String> passed) {
    this.screen = screen;
    this.passed = passed;
  }

  /**
   * From the first screen to a seat in the waiting room; the kiosk's first page is open.
   *
   * @param notSure the number of the question, from 1, whose answer is "Not sure"; 0 for none
   * @return how many questions were asked
   */
  int checkIn(int notSure) {
    identify(BORN, LETTERS);
    int questions = answerAll(notSure);
    handInAnswers();
    readToday();
    readAboutTheTreatment();
    readConsent();
    showsWhatWasUnderstood();
    choose();
    sign();
    return questions;
  }

  /** Leaves the first question on the screen. */
  void identify(String born, List<String> letters) {
    screen.await("Welcome");
    passed.accept("attract");
    turn("Start");
    screen.await("When were you born");
    born.chars().mapToObj(Character::toString).forEach(screen::tap);
    passed.accept("birth");
    turn("Next");
    screen.await("First letters");
    letters.forEach(screen::tap);
    passed.accept("letters");
    turn("Next");
  }

  /** Leaves the check of the answers on the screen; follow-ups are not counted. */
  int answerAll(int notSure) {
    int asked = 0;
    while (asksSomething()) {
      boolean followUp = screen.page().locator("main .follow-up").count() > 0;
      if (!followUp) {
        asked++;
      }
      answer(followUp || asked == notSure ? "Not sure" : "No");
      if (asked == 1 || asked == notSure) {
        passed.accept((followUp ? "follow-up-" : "question-") + asked);
      }
      turn("Next");
    }
    return asked;
  }

  private boolean asksSomething() {
    Locator answer = card("Not sure").first();
    answer.or(screen.page().getByText("Please check").first()).first().waitFor();
    return answer.count() > 0;
  }

  void answer(String words) {
    card(words).first().tap();
  }

  /** Leaves what happens today on the screen, however many pages there are to check. */
  void handInAnswers() {
    passed.accept("check");
    while (screen.page().getByText("Please check").count() > 0) {
      turn("Next");
    }
  }

  /** One of the answers, whether one or several of them may be chosen. */
  private Locator card(String words) {
    return screen
        .page()
        .locator("main .answers .answer")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")));
  }

  void readToday() {
    screen.await("What happens today");
    passed.accept("today");
    turn("Next");
  }

  /** Turns every page about the treatment, and every notice, and leaves the form on the screen. */
  void readAboutTheTreatment() {
    for (int page = 1; screen.page().locator("main .education").count() > 0; page++) {
      passed.accept("education-" + page);
      turn(screen.page().locator("footer .btn--primary").innerText().strip());
    }
  }

  /** Answers what is asked about the form; each answer brings another screen. */
  void showsWhatWasUnderstood() {
    Locator replies = screen.page().locator("main .replies .btn");
    replies.or(screen.page().locator("main .choices")).first().waitFor();
    for (int asked = 1; replies.count() > 0; asked++) {
      passed.accept("teach-back-" + asked);
      turn(RightReplies.among(replies.allInnerTexts()));
    }
  }

  /** Turns the pages to the last and leaves what is asked about them on the screen. */
  void readConsent() {
    passed.accept("consent-1");
    for (int page = 2; screen.button("Page " + page).count() > 0; page++) {
      turn("Page " + page);
    }
    passed.accept("consent-last");
    turn("Next");
  }

  /** Says yes to the first permission and leaves the others blank. */
  void choose() {
    radio("Yes").first().tap();
    passed.accept("choices");
    turn("Next");
  }

  /** Signs with a finger and waits for the seat. */
  void sign() {
    passed.accept("summary");
    turn("Sign");
    screen.draw(screen.page().locator("np-signature canvas"));
    passed.accept("signature");
    turn("I sign");
    passed.accept("signed");
    if (screen.button("Next").count() > 0) {
      turn("Next");
    }
    screen.await("Please take a seat");
    passed.accept("done");
  }

  /** Touches a button and waits until what the frame shows is another. */
  void turn(String button) {
    Locator room = screen.page().locator("main").first();
    String before = room.textContent();
    screen.tap(button);
    try {
      assertThat(room).not().hasText(before);
    } catch (AssertionError nothingHappened) {
      screen.tap(button); // as a person does
      assertThat(room).not().hasText(before, PATIENCE);
    }
    assertThat(room).hasText(SOMETHING);
  }

  private Locator radio(String words) {
    return screen
        .page()
        .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words).setExact(true));
  }
}
