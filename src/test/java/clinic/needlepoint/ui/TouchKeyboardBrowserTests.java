package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Touchscreen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys in the page, every one of them, as large as they are on both panels. */
@Tag("F107")
class TouchKeyboardBrowserTests {
  private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>
      <link rel="stylesheet" href="/design/tokens.css"><link rel="stylesheet" href="/design/components.css">
      <link rel="stylesheet" href="/keyboard/simple-keyboard.css"><link rel="stylesheet" href="/design/needlepoint.css">
      <link rel="stylesheet" href="/design/easier.css"><link rel="stylesheet" href="/consent/consent.css">
      <script src="/shell/shell.js"></script><script src="/keyboard/simple-keyboard.js"></script><script src="/shell/keyboard.js"></script></head><body>
      <div class="patient"><div class="screen"><main class="room"><div class="signing"><label for="name">Name</label>
      <input id="name"><input id="phone" inputmode="tel" aria-label="Phone"></div></main></div></div>
      <div id="keys" class="touch-keyboard" role="region" aria-label="Keys" hidden></div></body></html>
      """;

  private record Panel(int width, int height, double perMm) {}

  private static final List<Panel> PANELS =
      List.of(new Panel(800, 480, 133 / 25.4), new Panel(1280, 800, 149 / 25.4));

  private static Touchscreen screen;
  private static String fits;
  private static String measure;

  @BeforeAll
  static void open() {
    screen = Touchscreen.of(800, 480);
    screen.page().route("http://kiosk.test/**", TouchKeyboardBrowserTests::answer);
    fits = read(Path.of("src/test/resources/screens/fits.js"));
    measure = read(Path.of("src/test/resources/screens/measure.js"));
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath();
    if (path.equals("/")) {
      route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
    } else {
      route.fulfill(new Route.FulfillOptions().setPath(RESOURCES.resolve(path.substring(1))));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page page(String language, int width, int height) {
    Page page = screen.page();
    page.setViewportSize(width, height);
    page.navigate("http://kiosk.test/");
    page.evaluate("() => document.fonts.ready");
    Messages messages = new Messages();
    Locale locale = Locale.of(language);
    Map<String, String> names = new HashMap<>();
    for (String key : List.of("bksp", "shift", "signs", "letters", "latin", "arabic")) {
      names.put(key, messages.getTranslation("ui.speech.key." + key, locale));
    }
    page.evaluate(
        "([language, words]) => { document.documentElement.lang = language; document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'; np.keyboard(keys, language, words); }",
        List.of(
            language,
            Map.of(
                "done", messages.getTranslation("ui.keyboard.done", locale),
                "space", messages.getTranslation("ui.keyboard.space", locale),
                "names", names)));
    page.locator("#name").tap();
    page.locator("#keys").waitFor();
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "de", "fr", "ar"})
  void hasKeysThatAFingerHitsOnEachOfItsPages(String language) {
    List<String> found = new ArrayList<>();
    for (Panel panel : PANELS) {
      Page page = page(language, panel.width(), panel.height());
      List<?> pages = (List<?>) page.evaluate("() => Object.keys(keys.npKeyboard.options.layout)");
      assertThat(Objects.requireNonNull(pages)).asString().contains("signs");
      for (String size : List.of("", "large", "largest")) {
        page.evaluate(
            "size => { document.documentElement.setAttribute('data-size', size); dispatchEvent(new Event('resize')); }",
            size);
        for (Object each : pages) {
          page.evaluate("name => keys.npKeyboard.setOptions({ layoutName: name })", each);
          picture(page, "%s-%s-%s-%d".formatted(language, each, size, panel.width()));
          found.addAll(
              wrong(page, panel).stream()
                  .map(w -> panel.width() + size + " " + each + ": " + w)
                  .toList());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/keyboard", name + ".png")));
  }

  private static List<String> wrong(Page page, Panel panel) {
    List<String> found = new ArrayList<>();
    ((List<?>) Objects.requireNonNull(page.evaluate(fits))).forEach(w -> found.add("" + w));
    Map<?, ?> measured =
        (Map<?, ?>)
            Objects.requireNonNull(
                page.evaluate(
                    measure,
                    Map.of(
                        "perMm",
                        panel.perMm(),
                        "leastMm",
                        4.8,
                        "leastContrast",
                        4.5,
                        "low",
                        false)));
    ((List<?>) Objects.requireNonNull(measured.get("found"))).forEach(w -> found.add("" + w));
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "de", "fr", "ar"})
  void typesAnAddressForMail(String language) {
    Page page = page(language, 800, 480);
    if (language.equals("ar")) {
      key(page, "{latin}");
    } else {
      key(page, "{shift}"); // a name would begin with a capital
    }
    key(page, "z");
    key(page, "{signs}");
    for (String sign : List.of("1", "_", "+", "@", ".", "-")) {
      key(page, sign);
    }
    key(page, language.equals("ar") ? "{latin}" : "{letters}");
    key(page, "e");
    assertThat(page.inputValue("#name")).isEqualTo("z1_+@.-e");
    key(page, "{done}");
    assertThat(page.locator("#keys").isHidden()).isTrue();
  }

  /** As on every keyboard, whichever way the language runs. */
  @Test
  void laysItsKeysFromTheLeftInArabicToo() {
    Page page = page("ar", 800, 480);
    assertThat(left(page, "ض")).isLessThan(left(page, "ص"));
    key(page, "{signs}");
    assertThat(left(page, "1")).isLessThan(left(page, "2"));
  }

  private static double left(Page page, String name) {
    return page.locator(".hg-button[data-skbtn=\"%s\"]".formatted(name)).boundingBox().x;
  }

  @Test
  void beginsWithTheDigitsWhereANumberIsTyped() {
    Page page = page("de", 800, 480);
    page.locator("#phone").focus();
    key(page, "5");
    assertThat(page.inputValue("#phone")).isEqualTo("5");
  }

  @Test
  void saysTheNamesOfKeysThatShowASign() {
    Page page = page("en", 800, 480);
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).allInnerTexts())
        .contains("@1#", "⇧", "⌫");
    assertThat(page.getByLabel("Digits and signs").innerText()).isEqualTo("@1#");
    assertThat(page.getByLabel("Rub out").innerText()).isEqualTo("⌫");
    page.getByLabel("Digits and signs").tap();
    assertThat(page.getByLabel("Letters", new Page.GetByLabelOptions().setExact(true)).innerText())
        .isEqualTo("ABC");
  }

  private static void key(Page page, String name) {
    page.locator(".hg-button[data-skbtn=\"%s\"]".formatted(name)).tap();
  }
}
