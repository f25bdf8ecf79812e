package clinic.needlepoint;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first day of a clinic: nothing is there, and one person sets everything up. */
final class ClinicWalk {
  private static final Pattern CODE = Pattern.compile("type this code: (\\d{4}-\\d{4})");

  private final Touchscreen screen;
  private final Page page;
  private final ScreensPassed passed;
  private final Consumer<String> turned;
  private final RunningKiosk kiosk;

  /**
   * @param turned looks at the patients' screens, too
   */
  ClinicWalk(
      Touchscreen screen, ScreensPassed passed, Consumer<String> turned, RunningKiosk kiosk) {
    this.screen = screen;
    this.page = screen.page();
    this.passed = passed;
    this.turned = turned;
    this.kiosk = kiosk;
  }

  void setUp() throws Exception {
    screen.open(kiosk.url("/"));
    screen.await("Not ready yet");
    passed.accept("not-ready");
    turned.accept("not-ready");
    screen.open(kiosk.url("/admin"));
    screen.await("This kiosk is not set up yet");
    passed.accept("set-up");
    screen.button("Set up").scrollIntoViewIfNeeded();
    screen.tap("Set up");
    screen.await("Type a name of 1 to 80 letters");
    page.evaluate("() => document.querySelector('.page').scrollTo(0, 0)");
    passed.accept("set-up-refused");
    type("Set-up code", code());
    field("Name of the clinic").tap();
    page.locator("html[data-keyboard]").waitFor();
    passed.accept("set-up-keyboard");
    type("Name of the clinic", "River clinic");
    type("Short name", "river");
    done();
    zone();
    type("Name", "First One");
    type("Staff code, 4 digits", "4410");
    type("PIN, 6 digits", "830174");
    type("The same PIN again", "830174");
    done();
    passed.accept("set-up-filled");
    screen.button("Set up").scrollIntoViewIfNeeded();
    screen.tap("Set up");
    screen.await("This kiosk is set up");
    passed.accept("set-up-done");
    screen.button("Sign in").scrollIntoViewIfNeeded();
    passed.accept("set-up-sheet");
    screen.tap("Sign in");
  }

  private void zone() {
    Locator zone = page.locator("vaadin-combo-box input");
    zone.tap();
    zone.fill("");
    for (char key : "chi".toCharArray()) {
      page.locator(".hg-button[data-skbtn='%s']".formatted(key)).tap();
    }
    page.locator("vaadin-combo-box-item:not([hidden])").first().waitFor();
    passed.accept("set-up-zone");
    page.locator("vaadin-combo-box-item:not([hidden])").first().tap();
    page.locator("html:not([data-keyboard])").waitFor();
  }

  /** Whoever comes first sees that nobody is there yet. */
  void firstDay() {
    StaffAtDesk desk = new StaffAtDesk(screen, name -> {});
    screen.await("Type your staff code");
    passed.accept("sign-in-clinic");
    desk.signIn("4410", "830174");
    screen.await("Who works here");
    passed.accept("admin-first");
    lead();
    desk.lock();
    screen.await("Welcome");
    passed.accept("attract-clinic");
    screen.open(kiosk.url("/staff"));
    desk.signIn("5120", "274951");
    screen.await("Nobody is waiting");
    passed.accept("arrivals-nobody");
    desk.open("Station");
    screen.await("No station is connected");
    passed.accept("station-absent");
    desk.open("Records");
    screen.await("Nothing in this period");
    passed.accept("records-none");
  }

  private void lead() {
    type("Name", "Lea Lead");
    type("Staff code, 4 digits", "5120");
    done();
    page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Medical lead")).tap();
    type("PIN, 6 digits", "274951");
    type("The same PIN again", "274951");
    done();
    screen.button("Add").scrollIntoViewIfNeeded();
    screen.tap("Add");
    screen.await("Lea Lead can sign in now");
    passed.accept("admin-added");
  }

  private String code() throws Exception {
    Matcher said = CODE.matcher(kiosk.log());
    if (!said.find()) {
      throw new AssertionError("No code was printed:\n" + kiosk.log());
    }
    return said.group(1);
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private void type(String label, String words) {
    Locator field = field(label);
    field.scrollIntoViewIfNeeded();
    field.tap();
    field.fill(words);
  }

  private void done() {
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
  }
}
