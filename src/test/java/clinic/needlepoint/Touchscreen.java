package clinic.needlepoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Chromium with a touch screen of a given size, driven by taps as fingers do. */
public final class Touchscreen implements AutoCloseable {
  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;

  private Touchscreen(int width, int height, String language) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setLocale(language)
                .setAcceptDownloads(true));
    page = context.newPage();
  }

  public static Touchscreen of(int width, int height) {
    return of(width, height, "en-US");
  }

  /** The same with a browser that asks for this language, such as "es". */
  public static Touchscreen of(int width, int height, String language) {
    return new Touchscreen(width, height, language);
  }

  /** Debian's Chromium, which {@code ./kiosk} installs. */
  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing: install the package chromium."));
  }

  public Page page() {
    return page;
  }

  public void open(String url) {
    page.navigate(url);
  }

  /** Taps the button with exactly this name. */
  public void tap(String name) {
    button(name).tap();
  }

  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** Waits until these words are on the screen. */
  public void await(String words) {
    page.getByText(words).first().waitFor();
  }

  /** A finger's wave across a surface to sign on, then a stroke under it. */
  public void draw(Locator surface) {
    BoundingBox box = surface.boundingBox();
    CDPSession finger = context.newCDPSession(page);
    double left = box.x + box.width * 0.1;
    double middle = box.y + box.height * 0.4;
    stroke(finger, 40, i -> point(left + box.width * 0.015 * i, middle + 30 * Math.sin(i / 2.0)));
    stroke(finger, 25, i -> point(left + box.width * 0.02 * i, middle + 50 + i % 5));
    finger.detach();
    page.waitForTimeout(600); // a hand needs this long from the line to the button
  }

  private static void stroke(CDPSession finger, int points, IntFunction<JsonObject> at) {
    for (int i = 0; i < points; i++) {
      JsonArray touched = new JsonArray();
      touched.add(at.apply(i));
      touch(finger, i == 0 ? "touchStart" : "touchMove", touched);
    }
    touch(finger, "touchEnd", new JsonArray());
  }

  private static void touch(CDPSession finger, String kind, JsonArray points) {
    JsonObject event = new JsonObject();
    event.addProperty("type", kind);
    event.add("touchPoints", points);
    finger.send("Input.dispatchTouchEvent", event);
  }

  private static JsonObject point(double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    return point;
  }

  /**
   * As a scanner that is a keyboard types a label: a key every 5 ms by the clock of the keyboard,
   * however slow this machine is, GS as Control and ], and Enter at the end.
   */
  public void scan(String label) {
    scans(label);
  }

  /** Several labels, each 20 ms after the one before. */
  public void scans(String... labels) {
    CDPSession keyboard = context.newCDPSession(page);
    double at = System.currentTimeMillis() / 1_000.0;
    for (String label : labels) {
      for (int i = 0; i < label.length(); i++, at += 0.005) {
        press(keyboard, key(label.charAt(i)), at);
      }
      JsonObject enter = new JsonObject();
      enter.addProperty("key", "Enter");
      enter.addProperty("code", "Enter");
      press(keyboard, enter, at);
      at += 0.020;
    }
    keyboard.detach();
  }

  private static JsonObject key(char sign) {
    JsonObject key = new JsonObject();
    if (sign == '\u001d') {
      key.addProperty("key", "]");
      key.addProperty("code", "BracketRight");
      key.addProperty("modifiers", 2);
    } else if (sign < ' ') { // the letter that stands for it, with Control
      key.addProperty("key", String.valueOf((char) (sign + 'a' - 1)));
      key.addProperty("modifiers", 2);
    } else {
      key.addProperty("key", String.valueOf(sign));
      key.addProperty("text", String.valueOf(sign));
    }
    return key;
  }

  private static void press(CDPSession keyboard, JsonObject key, double at) {
    for (String kind : List.of("keyDown", "keyUp")) {
      key.addProperty("type", kind);
      key.addProperty("timestamp", at);
      keyboard.send("Input.dispatchKeyEvent", key);
    }
  }

  public byte[] screenshot() {
    return page.screenshot();
  }

  /** Leaves a picture of the last screen behind, which is where a test that failed stood. */
  @Override
  public void close() {
    try {
      int width = page.viewportSize().width;
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screens", "last-%d.png".formatted(width))));
    } catch (PlaywrightException gone) {
      // there is no page any more to look at
    }
    // The driver takes the browser with it; a page that is asked to close has been seen not to.
    playwright.close();
  }
}
