package clinic.needlepoint;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium with a touch screen of a given size, driven by taps as fingers do. */
public final class Touchscreen implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;

  private Touchscreen(int width, int height, String language) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
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
    return new Touchscreen(width, height, "en-US");
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
    return page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** Waits until these words are on the screen. */
  public void await(String words) {
    page.getByText(words).first().waitFor();
  }

  public byte[] screenshot() {
    return page.screenshot();
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }
}
