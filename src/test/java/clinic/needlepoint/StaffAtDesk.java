package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What staff and an auditor do, touch by touch, and each screen passed is told by its name. */
final class StaffAtDesk {
  private final Touchscreen screen;
  private final Page page;
  private final Consumer<String> passed;

  StaffAtDesk(Touchscreen screen, Consumer<String> passed) {
    this.screen = screen;
    this.page = screen.page();
    this.passed = passed;
  }

  void signIn(String code, String pin) {
    screen.await("Type your staff code");
    (code + pin).chars().mapToObj(Character::toString).forEach(screen::tap);
    passed.accept("sign-in");
    screen.tap("Sign in");
    page.locator("nav.rail").waitFor();
  }

  void lock() {
    screen.tap("Lock");
    page.locator("nav.rail")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  /** The row of one person on the board of arrivals. */
  Locator arrival(String initials) {
    return page.locator("ol.ar > li", new Page.LocatorOptions().setHasText(initials));
  }

  void openArrival(String initials, String act) {
    arrival(initials)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act).setExact(true))
        .tap();
    if (act.equals("Open session")) {
      screen.await("Is this the person?");
      passed.accept("compare");
      screen.tap("Yes, open the session");
      screen.await("What do we treat?");
      passed.accept("areas");
      screen.tap("Face");
      screen.tap("Go on to the scan");
    }
  }

  /** Types a reason with a keyboard and lets the person be treated. */
  void clearFlag(String reason) {
    Locator field = page.locator("#review-reason");
    field.waitFor();
    passed.accept("review");
    field.tap();
    field.pressSequentially(reason, new Locator.PressSequentiallyOptions().setDelay(60));
    passed.accept("review-reason");
    // The keyboard on the screen covers the acts.
    page.locator(".hg-button", new Page.LocatorOptions().setHasText("Done")).tap();
    page.locator("html:not([data-keyboard])").waitFor();
    screen.tap("OK to treat, with this reason");
    screen.await("All answers are reviewed");
    passed.accept("reviewed");
    screen.tap("Back to arrivals");
  }

  /** Scans a label; confirms today's date first where the kiosk is not sure of its clock. */
  Locator scan(String label) {
    screen.scan(label);
    Locator title = page.locator("#verdict-title");
    title.waitFor();
    if ("Wait".equals(title.textContent())) {
      passed.accept("verdict-date");
      screen.tap("Yes, it is");
      assertThat(title).not().hasText("Wait");
    }
    return page.getByRole(AriaRole.ALERTDIALOG);
  }

  /** Leaves the verdict, under which the session's screen was all along. */
  void leaveVerdict(String button) {
    screen.tap(button);
    page.locator(".verdict")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    screen.await("Scan the cartridge box");
  }

  /** Says that a new sleeve is on the pen. */
  void putSleeveOn() {
    Locator tick = page.getByRole(AriaRole.CHECKBOX);
    tick.tap();
    assertThat(tick).hasAttribute("aria-checked", "true");
  }

  /** By the rail, or by the page for which it has no room. */
  void open(String menu) {
    Locator rail = page.locator("nav.rail");
    Locator.GetByRoleOptions named = new Locator.GetByRoleOptions().setName(menu);
    if (rail.getByRole(AriaRole.LINK, named).count() > 0) {
      rail.getByRole(AriaRole.LINK, named).tap();
      return;
    }
    rail.getByText("More").tap();
    Locator place = page.locator(".places .place").filter(hasText(menu));
    place.waitFor();
    passed.accept("more");
    place.tap();
  }

  private static Locator.FilterOptions hasText(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /** At the kiosk itself: has the kiosk put the file on its stick, and finds it there. */
  Path putOnStick(String button, Path stick) {
    screen.tap(button);
    screen.await("is on the stick");
    passed.accept("on-stick");
    String said = page.locator(".way-out .banner b").textContent();
    return stick.resolve(said.substring(0, said.indexOf(' ')));
  }

  /** On a machine of their own: has the kiosk make the file, then saves it. */
  Path takeHome(String button, Path file) {
    screen.tap(button);
    Locator save =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save the file"));
    save.waitFor();
    passed.accept("made");
    Download download = page.waitForDownload(save::tap);
    download.saveAs(file);
    screen.await("was sent to your browser");
    return file;
  }
}
