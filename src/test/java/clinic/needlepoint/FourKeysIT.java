package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole visit with four keys: back, forward, choose, read. Nothing is touched. */
@Tag("F025")
@Tag("F027")
@Tag("F028")
class FourKeysIT {
  private static final String WHERE =
      """
      () => {
        const at = document.querySelector('.touch-keyboard:not([hidden]) .np-cursor') || document.activeElement;
        return at.dataset.skbtn || at.getAttribute('aria-label') || at.id || at.innerText.trim();
      }
      """;

  @TempDir Path folder;

  @Test
  void checksInFromTheDoorToTheSeat() throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480)) {
      kiosk.awaitHealthy();
      Page page = screen.page();
      HurriedPatient eyes = new HurriedPatient(page, new AtomicBoolean());
      screen.open(kiosk.url("/"));
      eyes.until(seen -> seen.action().equals("Start"));
      choose(page, "Start");
      eyes.until(seen -> page.locator(".keypad").count() == 1);
      type(page, "03271990");
      choose(page, "Next");
      eyes.until(seen -> page.locator(".letterpad").count() == 1);
      type(page, "MK");
      choose(page, "Next");
      page.locator("main .answers").waitFor();
      for (int asked = 0; asksAQuestion(page, eyes); asked++) {
        boolean followUp = page.locator("main .follow-up").count() > 0;
        choose(page, followUp || asked == 1 ? "Not sure" : "No");
        eyes.until(seen -> !seen.chosen().isEmpty() && !seen.action().isEmpty());
        next(page, eyes);
      }
      while (page.locator(".signing").count() == 0) {
        next(page, eyes);
      }
      sign(page, eyes);
      eyes.until(seen -> seen.room().contains("Please take a seat"));
      assertThat(page.locator(".ticket .number").innerText()).matches("[0-9]{2}");
    }
  }

  private static boolean asksAQuestion(Page page, HurriedPatient eyes) {
    eyes.until(seen -> !seen.room().isEmpty());
    return page.locator("main .answers").count() > 0;
  }

  private static void sign(Page page, HurriedPatient eyes) {
    choose(page, "Type my name");
    page.locator("#typed-name").waitFor();
    forwardTo(page, "typed-name");
    for (String key : List.of("M", "a", "y", "a", "k", "e", "s", "t", "r", "e", "l")) {
      choose(page, key);
    }
    assertThat(page.inputValue("#typed-name")).isEqualTo("Mayakestrel");
    choose(page, "{done}");
    choose(page, "I sign");
    eyes.until(seen -> page.locator(".signed").count() == 1);
    next(page, eyes);
  }

  private static void type(Page page, String keys) {
    for (int i = 0; i < keys.length(); i++) {
      choose(page, keys.substring(i, i + 1));
      page.waitForFunction(
          "typed => [...document.querySelectorAll('.boxfield .box')].map(b => b.innerText).join('').replace(/\\s/g, '') === typed",
          keys.substring(0, i + 1));
    }
  }

  /** The one action of the screen, whatever it is called, until another screen is there. */
  private static void next(Page page, HurriedPatient eyes) {
    HurriedPatient.Seen before = eyes.until(seen -> !seen.action().isEmpty());
    Locator replies = page.locator("main .replies .btn");
    choose(
        page, replies.count() > 0 ? RightReplies.among(replies.allInnerTexts()) : before.action());
    eyes.until(seen -> !seen.room().equals(before.room()) && !seen.room().isEmpty());
  }

  private static void choose(Page page, String name) {
    forwardTo(page, name);
    page.keyboard().press("Enter");
  }

  private static void forwardTo(Page page, String name) {
    page.locator("html:not([data-settling])").waitFor();
    Set<Object> passed = new LinkedHashSet<>();
    for (int key = 0; key < 120; key++) {
      Object here = page.evaluate(WHERE);
      if (name.equals(here)) {
        return;
      }
      passed.add(here);
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("No key leads to " + name + ", only to " + passed);
  }
}
