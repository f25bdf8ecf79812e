package clinic.needlepoint.scanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The listener in a real Chromium. Keys come with time stamps of their own, so a slow machine types
 * no slower than the test says.
 */
class ScanListenerBrowserTests {
  private static final String PAGE =
      """
      <input id="field" value="ab"><button id="button">Go</button>
      <needlepoint-scan-listener></needlepoint-scan-listener>
      <script>
        field.setSelectionRange(2, 2);
        window.seen = []; window.clicks = 0; window.keys = []; window.inputs = [];
        const listener = document.querySelector('needlepoint-scan-listener');
        listener.addEventListener('scan-read', e => seen.push(e.detail.text));
        listener.addEventListener('scan-unreadable', e => seen.push(e.detail.reason + ' ' + e.detail.length));
        button.addEventListener('click', () => clicks++);
        field.addEventListener('input', () => inputs.push(field.value));
        document.addEventListener('keydown', e => keys.push(e.key + (e.defaultPrevented ? ' prevented' : '')));
      </script>
      """;
  private static final int CONTROL = 2;

  private static Playwright playwright;
  private static Browser browser;

  private Page page;
  private CDPSession keyboard;
  private double time;

  @BeforeAll
  static void startBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stopBrowser() {
    playwright.close();
  }

  @BeforeEach
  void openPage() throws IOException {
    page = browser.newPage();
    page.setContent(PAGE);
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
    keyboard = page.context().newCDPSession(page);
    time = ((Number) page.evaluate("Date.now()")).doubleValue();
  }

  @AfterEach
  void closePage() {
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Tab"})
  void recognisesBurstEndingWithKey(String end) {
    scan("]d20109506000134352");
    press(end, 5, 0);

    assertThat(seen()).containsExactly("]d20109506000134352");
  }

  @Test
  void recognisesBurstEndingWithSilence() {
    scan("0109506000134352");
    assertThat(seen()).isEmpty();

    page.waitForFunction("seen.length === 1");
    assertThat(seen()).containsExactly("0109506000134352");
  }

  @Test
  void recognisesSlowestScanner() {
    type("0109506000134352", 45);
    press("Enter", 45, 0);

    assertThat(seen()).containsExactly("0109506000134352");
  }

  @Test
  void keepsTwoScansApart() {
    scan("AAAA1");
    press("Enter", 5, 0);
    scan("BBBB2");
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly("AAAA1", "BBBB2");
  }

  @ParameterizedTest
  @ValueSource(ints = {55, 120})
  void leavesTypingHandsAlone(int gap) {
    page.focus("#field");
    type("John Smith", gap);
    press("Enter", gap, 0);

    assertThat(value()).isEqualTo("abJohn Smith");
    page.waitForTimeout(400);
    assertThat(seen()).isEmpty();
  }

  @Test
  void leavesThreeFastKeysAlone() {
    page.focus("#field");
    scan("123");
    page.waitForTimeout(400);

    assertThat(value()).isEqualTo("ab123");
    assertThat(seen()).isEmpty();
  }

  @Test
  void leavesRestingFingerAlone() {
    page.focus("#field");
    for (int i = 0; i < 20; i++) {
      time += i == 0 ? 500 : 30;
      JsonObject key = key("rawKeyDown", "x", 0);
      key.addProperty("type", "keyDown");
      key.addProperty("text", "x");
      key.addProperty("autoRepeat", i > 0);
      keyboard.send("Input.dispatchKeyEvent", key);
    }

    assertThat(value()).isEqualTo("ab" + "x".repeat(20));
  }

  @Test
  void takesBackWhatLeakedIntoField() {
    page.focus("#field");
    page.evaluate("field.setSelectionRange(1, 2)");
    scan("0109506000134352");
    press("Enter", 5, 0);

    assertThat(value()).isEqualTo("ab");
    assertThat(page.evaluate("[field.selectionStart, field.selectionEnd].join()")).isEqualTo("1,2");
    // The page's own code hears of it: the last value it was told is the old one.
    assertThat(page.evaluate("inputs.join()")).isEqualTo("a0,a01,a010,ab");
    assertThat(seen()).containsExactly("0109506000134352");
  }

  @Test
  void takesBackWhatLeakedIntoFieldOfShadowTree() {
    page.evaluate(
        """
        () => {
          const host = document.body.appendChild(document.createElement('div'));
          host.attachShadow({mode: 'open'}).innerHTML = '<textarea>T</textarea>';
          window.area = host.shadowRoot.firstChild;
          area.focus();
        }
        """);
    scan("0109506000134352");

    assertThat(page.evaluate("area.value")).isEqualTo("T");
  }

  @Test
  void takesBackAcrossFieldsThatPassTheFocusOn() {
    page.evaluate(
        """
        () => {
          const next = document.body.appendChild(document.createElement('input'));
          next.id = 'next';
          field.addEventListener('input', () => { if (field.value.length > 2) next.focus(); });
          field.focus();
        }
        """);
    scan("0109506000134352");

    assertThat(value()).isEqualTo("ab");
    assertThat(page.evaluate("next.value")).isEqualTo("");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("field");
  }

  @ParameterizedTest
  @CsvSource({"o", "w", "n", "t", "p", "s", "r", "l", "j", "d"})
  void swallowsControlChordAndDropsScan(String letter) {
    scan("0109506");
    press(letter, 5, CONTROL);
    scan("000134352");
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly("UNKNOWN_KEY 18");
    assertThat(page.evaluate("keys.length")).as("only the first three keys leak").isEqualTo(3);
  }

  @Test
  void swallowsControlChordThatOpensScan() {
    press("o", 500, CONTROL);
    scan("0109506000134352");
    press("Enter", 5, 0);

    assertThat(page.evaluate("keys.includes('o')")).isEqualTo(false);
    assertThat(seen()).containsExactly("UNKNOWN_KEY 18");
  }

  @Test
  void leavesCopyAndPasteToHands() {
    page.focus("#field");
    press("a", 500, CONTROL);

    assertThat(page.evaluate("keys.join()")).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F1", "F5", "F12", "BrowserBack"})
  void keepsKeyThatNavigatesFromTheBrowserAndLeavesItToThePage(String key) {
    press(key, 500, 0);

    assertThat(page.evaluate("keys.join()")).isEqualTo(key + " prevented");
  }

  @Test
  void takesKnobThatTurnsFasterThanScannerForNoScan() {
    for (int turn = 0; turn < 20; turn++) {
      press("ArrowDown", 5, 0);
    }
    scan("0109506000134352");
    press("Enter", 5, 0);

    assertThat(page.evaluate("keys.filter(key => key === 'ArrowDown').length")).isEqualTo(20);
    assertThat(seen()).containsExactly("0109506000134352");
  }

  @Test
  void readsControlBracketAsSeparator() {
    scan("]d2010A");
    press("]", 5, CONTROL);
    scan("21B");
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly("]d2010A\u001d21B");
  }

  @Test
  void readsKeyCode29AndControlCharacterAsSeparator() {
    scan("10AB");
    JsonObject key = key("rawKeyDown", "NonConvert", 0);
    key.addProperty("windowsVirtualKeyCode", 29);
    time += 5;
    key.addProperty("timestamp", time / 1000);
    keyboard.send("Input.dispatchKeyEvent", key);
    scan("21B\u001d30");
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly("10AB\u001d21B\u001d30");
  }

  @ParameterizedTest
  @CsvSource({
    "F5,UNKNOWN_KEY 9",
    "Escape,UNKNOWN_KEY 9",
    "ArrowLeft,UNKNOWN_KEY 9",
    "\u00e9,CHARACTER 9"
  })
  void dropsWholeScanForUnknownKey(String key, String outcome) {
    scan("0109");
    press(key, 5, 0);
    scan("506");
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly(outcome);
  }

  @Test
  void takes128CharactersAndNoMore() {
    scan("X".repeat(128));
    press("Enter", 5, 0);
    scan("X".repeat(129));
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly("X".repeat(128), "TOO_LONG 130");
  }

  @Test
  void cutsScanOfTenThousandCharacters() {
    page.focus("#field");
    for (int i = 0; i < 10_000; i++) {
      time += 5;
      keyboard.send("Input.dispatchKeyEvent", key("keyDown", "7", 0));
    }
    assertThat(page.evaluate("listener.text.length")).isEqualTo(128);
    press("Enter", 5, 0);

    assertThat(seen()).containsExactly("TOO_LONG 10001");
    assertThat(value()).isEqualTo("ab");
  }

  @Test
  void swallowsLineFeedAfterReturn() {
    page.focus("#button");
    scan("0109506");
    press("Enter", 5, 0);
    press("Enter", 5, 0);
    page.waitForTimeout(150);

    assertThat(page.evaluate("clicks")).isEqualTo(0);
    assertThat(seen()).containsExactly("0109506");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", " "})
  void pressesNoButtonWithScan(String first) {
    page.focus("#button");
    press(first, 500, 0);
    scan("  0109");
    press("Enter", 5, 0);
    page.waitForTimeout(200);

    assertThat(page.evaluate("clicks")).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", " "})
  void stillPressesButtonByHand(String key) {
    page.focus("#button");
    press(key, 500, 0);
    page.waitForFunction("clicks === 1");
    page.click("#button");

    assertThat(page.evaluate("clicks")).isEqualTo(2);
  }

  @Test
  void stopsListeningWhenTakenOffThePage() {
    page.evaluate("listener.remove()");
    page.focus("#field");
    scan("0109506");
    page.waitForTimeout(400);

    assertThat(value()).isEqualTo("ab0109506");
    assertThat(seen()).isEmpty();
  }

  private void scan(String text) {
    type(text, 5);
  }

  private void type(String text, int gap) {
    text.chars().forEach(c -> press(String.valueOf((char) c), gap, 0));
  }

  /** One key down and up, this many milliseconds after the last one. */
  private void press(String key, int gap, int modifiers) {
    time += gap;
    keyboard.send("Input.dispatchKeyEvent", key("keyDown", key, modifiers));
    keyboard.send("Input.dispatchKeyEvent", key("keyUp", key, modifiers));
  }

  private JsonObject key(String type, String key, int modifiers) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("key", key);
    event.addProperty("modifiers", modifiers);
    event.addProperty("timestamp", time / 1000);
    if (type.equals("keyDown") && modifiers == 0 && (key.length() == 1 || key.equals("Enter"))) {
      event.addProperty("text", key.equals("Enter") ? "\r" : key);
    }
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Tab" -> 9;
          case "]" -> 221;
          case " " -> 32;
          default -> 0;
        };
    event.addProperty("windowsVirtualKeyCode", code);
    event.addProperty("code", code == 32 ? "Space" : code == 221 ? "BracketRight" : "Key" + key);
    return event;
  }

  private String value() {
    return (String) page.evaluate("field.value");
  }

  @SuppressWarnings("unchecked")
  private List<String> seen() {
    return (List<String>) page.evaluate("seen");
  }

  private static String script() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ScanListener.class.getResourceAsStream(
                "/META-INF/resources/scanner/scan-listener.js"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path chromium() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(n -> Path.of(folder, n)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Chromium is not on the PATH"));
  }
}
