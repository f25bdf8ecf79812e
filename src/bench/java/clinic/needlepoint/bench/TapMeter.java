package clinic.needlepoint.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Chromium with the kiosk's touch screen, and a stopwatch inside the page. */
final class TapMeter implements AutoCloseable {
  /** Waits this long for an answer to a tap, in milliseconds. */
  private static final int PATIENCE = 5_000;

  private static final String KIND =
      """
      () => ['checks', 'today', 'education', 'teach-back', 'choosing', 'document', 'signing', 'signed', 'ticket']
        .find(kind => document.querySelector('main .' + kind))?.replace('ticket', 'done') ?? 'reading'
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  TapMeter() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(800, 480)
                    .setHasTouch(true)
                    .setLocale("en-US"))
            .newPage();
    page.addInitScript(stopwatch());
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Install the package chromium."));
  }

  private static String stopwatch() {
    try (var script = TapMeter.class.getResourceAsStream("stopwatch.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String version() {
    return browser.version();
  }

  void open(String address) {
    page.navigate(address);
  }

  void show(String html) {
    page.navigate("about:blank");
    page.setContent(html);
  }

  /** The words on the screen. */
  String words() {
    return String.valueOf(page.evaluate("document.body.innerText"));
  }

  void await(String words) {
    page.getByText(words).first().waitFor();
  }

  /** The kind of screen that stands, after its room's own name. */
  String kind() {
    return String.valueOf(page.evaluate(KIND));
  }

  /** The name of what leads on from this screen; of replies, right or wrong, the first. */
  String action() {
    return page.locator("main .replies .btn, footer .btn--primary").first().innerText().strip();
  }

  /** Two strokes on the signature's field. */
  void draw() {
    BoundingBox pad = page.locator("np-signature canvas").boundingBox();
    for (double height : new double[] {0.3, 0.6}) {
      page.mouse().move(pad.x + pad.width * 0.2, pad.y + pad.height * height);
      page.mouse().down();
      page.mouse()
          .move(
              pad.x + pad.width * 0.8,
              pad.y + pad.height * (height + 0.1),
              new Mouse.MoveOptions().setSteps(10));
      page.mouse().up();
    }
  }

  /**
   * Taps, and waits until the screen has changed and matches.
   *
   * @return milliseconds from the finger's touch to the frame after the one that shows it
   */
  double tap(TapStep step) {
    return tap(step, PATIENCE);
  }

  double tap(TapStep step, int patience) {
    Locator button = named(AriaRole.BUTTON, step.name()).or(named(AriaRole.RADIO, step.name()));
    button.first().waitFor();
    page.evaluate(
        "([then, patience]) => stopwatch.arm(then, patience)", List.of(step.then(), patience));
    button.first().tap();
    Object millis = page.evaluate("() => stopwatch.answered");
    if (millis instanceof Number number) {
      return number.doubleValue();
    }
    throw new AssertionError(
        "Nothing that matches /%s/ came after the tap on %s. The screen says: %s"
            .formatted(step.then(), step.name(), words()));
  }

  /** What Chromium itself noted as its slowest answer to an event, in milliseconds; 0 for none. */
  double slowestEvent() {
    return page.evaluate("() => stopwatch.slowestEvent") instanceof Number number
        ? number.doubleValue()
        : 0;
  }

  private Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
