package clinic.needlepoint;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the kiosk who touches the next thing as soon as it is there, and who notices within
 * 20 ms that the kiosk is gone.
 */
final class HurriedPatient {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);
  private static final String SEEN =
      """
      () => {
        const words = at => document.querySelector(at)?.innerText?.trim() ?? '';
        const on = document.querySelector('main .answers [aria-checked="true"]');
        return {
          start: words('header .top-title, header .prog'), question: words('main .question-head h1'),
          room: words('main'), action: words('footer .btn--primary') || words('main .replies .btn'), chosen: on?.innerText?.trim() ?? ''
        };
      }
      """;

  /** The kiosk was killed while the patient was at it. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** What is on the screen, in words; empty for what is not there. */
  record Seen(String start, String question, String room, String action, String chosen) {}

  private final Page page;
  private final AtomicBoolean gone;

  HurriedPatient(Page page, AtomicBoolean gone) {
    this.page = page;
    this.gone = gone;
  }

  /** Comes to a fresh screen and says who it is; true names leave the first open step there. */
  void identify(String address, String born, String letters) {
    start(address);
    say(born, letters);
  }

  /** Leaves the question for the date of birth on the screen. */
  void start(String address) {
    page.navigate(address);
    act(until(seen -> seen.action().equals("Start")));
  }

  /** Types both and returns what the kiosk says to it. */
  Seen say(String born, String letters) {
    sayBirth(born);
    until(seen -> page.locator(".letterpad").count() == 1);
    press(letters, ".letterpad");
    until(seen -> boxes().equals(letters));
    return act(seen());
  }

  /** Types a date of birth, month first, and returns what the kiosk says to it. */
  Seen sayBirth(String born) {
    until(seen -> page.locator(".keypad").count() == 1);
    press(born, ".keypad");
    until(seen -> boxes().equals(born));
    return act(seen());
  }

  private void press(String characters, String pad) {
    page.locator("html:not([data-settling])").waitFor();
    characters
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(key -> page.locator(pad + " .key").getByText(key, EXACT).first().tap());
  }

  private String boxes() {
    return String.join("", page.locator(".boxfield .box").allInnerTexts()).replaceAll("\\s", "");
  }

  /** Touches an answer and waits until the kiosk offers to go on: from then on it counts. */
  void answer(String question, String words) {
    page.locator("main .answers .answer").getByText(words, EXACT).tap();
    until(seen ->
        seen.question().equals(question)
            && seen.chosen().equals(words)
            && seen.action().equals("Next"));
  }

  /** The question of a follow-up; empty on every other screen. */
  String followUp() {
    Locator heading = page.locator("main .follow-head h1");
    return heading.count() == 0 ? "" : heading.first().innerText().strip();
  }

  /**
   * Is not sure of a follow-up and waits until the kiosk offers to go on: from then on it counts.
   */
  void notSureOfFollowUp() {
    page.locator("main .follow-up .answer").last().tap();
    until(seen -> !seen.chosen().isEmpty() && seen.action().equals("Next"));
  }

  /** Goes on from this screen, whatever it wants for that. */
  Seen next() {
    return act(until(seen -> !seen.action().isEmpty()));
  }

  /** Touches the screen's one action until another screen is there, and returns that. */
  Seen act(Seen before) {
    long again = System.nanoTime();
    long end = again + PATIENCE.toNanos();
    while (true) {
      Seen now = seen();
      if (!now.room().equals(before.room()) && !now.room().isEmpty()) {
        return now;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("Nothing led on from this screen: " + now);
      }
      if (System.nanoTime() > again) {
        tapAction();
        again = System.nanoTime() + Duration.ofMillis(500).toNanos();
      }
      rest();
    }
  }

  /** A question about the form has no action but its replies. */
  private void tapAction() {
    try {
      Locator replies = page.locator("main .replies .btn");
      if (replies.count() > 0) {
        replies
            .getByText(RightReplies.among(replies.allInnerTexts()), EXACT)
            .tap(new Locator.TapOptions().setTimeout(400));
        return;
      }
      page.locator("footer .btn--primary").tap(new Locator.TapOptions().setTimeout(400));
    } catch (PlaywrightException notNow) {
      // The screen changed under the finger; the next look tells.
    }
  }

  /** Two strokes, as long as a name. */
  void draw() {
    BoundingBox pad =
        Objects.requireNonNull(page.locator("np-signature canvas").boundingBox(), "no pad");
    Mouse finger = page.mouse();
    for (int stroke = 1; stroke <= 2; stroke++) {
      finger.move(pad.x + pad.width * 0.2, pad.y + pad.height * 0.3 * stroke);
      finger.down();
      finger.move(
          pad.x + pad.width * 0.8,
          pad.y + pad.height * 0.25 * stroke,
          new Mouse.MoveOptions().setSteps(8));
      finger.up();
    }
  }

  /** Looks until the screen is as awaited. */
  Seen until(Predicate<Seen> awaited) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Seen seen = seen();
      if (awaited.test(seen)) {
        return seen;
      }
      rest();
    }
    throw new AssertionError("This stayed on the screen: " + seen());
  }

  Seen seen() {
    if (gone.get()) {
      throw new Gone();
    }
    Map<?, ?> words = (Map<?, ?>) Objects.requireNonNull(look());
    return new Seen(
        text(words.get("start")),
        text(words.get("question")),
        text(words.get("room")),
        text(words.get("action")),
        text(words.get("chosen")));
  }

  /** Nothing is to be seen while the page loads anew. */
  private Object look() {
    try {
      return page.evaluate(SEEN);
    } catch (PlaywrightException e) {
      if (String.valueOf(e.getMessage()).contains("context was destroyed")) {
        return Map.of();
      }
      throw e;
    }
  }

  private static String text(@Nullable Object words) {
    return words == null ? "" : words.toString();
  }

  private void rest() {
    if (gone.get()) {
      throw new Gone();
    }
    page.waitForTimeout(20);
  }

  /** Runs until the kiosk is gone; what then fails in the browser is no failure of the test. */
  void untilGone(Consumer<HurriedPatient> journey) {
    try {
      journey.accept(this);
      while (true) {
        rest();
      }
    } catch (Gone expected) {
      // This is what the test is about.
    } catch (PlaywrightException interrupted) {
      if (!gone.get()) {
        throw interrupted;
      }
    }
  }
}
