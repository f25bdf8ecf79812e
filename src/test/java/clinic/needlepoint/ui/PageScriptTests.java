package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Touchscreen;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The scripts of the shell in a real browser, on a page of their own without a server behind it.
 */
class PageScriptTests {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>
      <link rel="stylesheet" href="/design/tokens.css"><link rel="stylesheet" href="/design/components.css">
      <link rel="stylesheet" href="/keyboard/simple-keyboard.css"><link rel="stylesheet" href="/design/needlepoint.css">
      <link rel="stylesheet" href="/design/easier.css">
      <script src="/shell/shell.js"></script><script src="/keyboard/simple-keyboard.js"></script><script src="/shell/keyboard.js"></script>
      <script src="/signature_pad.js"></script><script src="/shell/signature.js"></script>
      <script src="/shell/reading.js"></script><script src="/shell/keypad.js"></script></head><body>
      <div id="below"><div class="patient"><div class="screen"><header class="top"></header><main class="room"><h1 id="q">Question</h1>
      <button class="btn" data-once id="act" type="button">Act</button>
      <input id="name"><np-signature class="pad" id="pad" data-hint="Sign"></np-signature></main><footer class="bar"></footer></div></div></div>
      <div id="over" class="timeout" hidden><span class="big"></span><svg><circle class="hand"></circle></svg>
      <button id="clear" data-clear type="button">Clear</button><button id="stay" data-stay type="button">Stay</button></div>
      <div id="keys" class="touch-keyboard" hidden></div>
      <script>window.acts = 0; act.addEventListener('click', () => acts++);
      window.said = []; over.$server = { alive: () => said.push('alive'), expired: () => said.push('expired') };
      pad.$server = { drawn: (strokes, png) => { window.drawn = [JSON.parse(strokes), png]; } };</script></body></html>
      """;

  private static @Nullable HttpServer server;
  private static @Nullable Touchscreen screen;

  @BeforeAll
  static void open() throws IOException {
    HttpServer made =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    made.createContext(
        "/",
        exchange -> {
          byte[] body = body(exchange.getRequestURI().getPath());
          exchange
              .getResponseHeaders()
              .add("Content-Type", type(exchange.getRequestURI().getPath()));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    made.start();
    server = made;
    screen = Touchscreen.of(1280, 800);
  }

  @AfterAll
  static void close() {
    if (screen != null) {
      screen.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void actsOnceForADoubleTap() {
    Page page = page();
    page.evaluate("act.click(); act.click(); act.click()");
    assertThat(page.evaluate("acts")).isEqualTo(1);
    page.evaluate("np.settled()");
    page.locator("#act").tap();
    assertThat(page.evaluate("acts")).isEqualTo(2);
  }

  @Test
  void warnsAnAbsentPersonAndThenAsksForTheWipe() {
    Page page = page();
    page.evaluate("np.idle(over, 300, 900)");
    page.waitForFunction("!over.hidden");
    assertThat(page.evaluate("below.inert")).isEqualTo(true);
    assertThat(page.evaluate("document.documentElement.hasAttribute('data-veiled')"))
        .isEqualTo(true);
    page.waitForFunction("said.includes('expired')");
    page.waitForTimeout(500);
    assertThat(page.evaluate("said.filter(word => word === 'expired').length")).isEqualTo(1);
  }

  /** A document of many pages takes longer to read aloud than anybody stays silent at a screen. */
  @Test
  @Tag("F040")
  void takesListeningForBeingThere() {
    Page page = page();
    page.evaluate("np.speaksUntil = performance.now() + 60000");
    page.evaluate("np.idle(over, 300, 900)");
    page.waitForTimeout(1_500);
    assertThat(page.evaluate("over.hidden && said.includes('alive')")).isEqualTo(true);
    page.evaluate("np.speaksUntil = 0");
    page.waitForFunction("!over.hidden");
  }

  /** WCAG 2.2.1 asks for ten times at least. What lies under the warning is not pressed. */
  @Test
  @Tag("F040")
  void staysForAnyTouchAsOftenAsWanted() {
    Page page = page();
    page.evaluate("np.idle(over, 200, 60000)");
    for (int time = 1; time <= 12; time++) {
      page.waitForFunction("!over.hidden");
      page.evaluate("said.length = 0");
      if (time % 2 == 0) {
        page.touchscreen().tap(60, 40);
      } else {
        page.keyboard().press("Enter");
      }
      page.waitForFunction("over.hidden && !below.inert");
      assertThat(page.evaluate("[...new Set(said)].join()")).isEqualTo("alive");
    }
    assertThat(page.evaluate("acts")).isEqualTo(0);
  }

  @Test
  @Tag("F040")
  void letsSomebodyClearAtOnceByTouchAndByKeys() {
    Page page = page();
    page.evaluate("window.cleared = 0; clear.addEventListener('click', () => cleared++)");
    page.evaluate("np.idle(over, 200, 60000)");
    page.waitForFunction("!over.hidden");
    page.locator("#clear").tap();
    assertThat(page.evaluate("over.hidden")).as("it is the kiosk that clears").isEqualTo(false);
    page.keyboard().press("ArrowUp");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("stay");
    page.keyboard().press("ArrowUp");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("clear");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("cleared")).isEqualTo(2);
  }

  @Test
  @Tag("F027")
  void walksTheScreenWithKeysFromItsHeadingAndBack() {
    Page page = page();
    page.evaluate("np.screen(document.querySelector('.patient'), true)");
    assertThat(focus(page)).isEqualTo("q");
    assertThat(page.evaluate("getComputedStyle(q).outlineStyle"))
        .as("no ring for a hand")
        .isEqualTo("none");
    page.keyboard().press("ArrowDown");
    assertThat(focus(page)).isEqualTo("act");
    assertThat(page.evaluate("parseFloat(getComputedStyle(act).outlineWidth) >= 5"))
        .isEqualTo(true);
    page.keyboard().press("Enter");
    assertThat(page.evaluate("acts")).isEqualTo(1);
    page.keyboard().press("ArrowUp");
    assertThat(focus(page)).isEqualTo("q");
    page.evaluate(
        "document.querySelector('.patient').addEventListener('np-read', () => { window.read = true; })");
    page.keyboard().press("F1");
    assertThat(page.evaluate("read")).isEqualTo(true);
  }

  /** Or whoever has the screen read in the middle of a name would spell it all again. */
  @Test
  @Tag("F027")
  @Tag("F107")
  void aNameTypedSoFarIsToldBeforeTheScreenIsReadAloud() {
    Page page = page();
    page.evaluate("np.keyboard(keys, 'en', { done: 'Done', space: 'Space', names: {} })");
    page.evaluate(
        """
        () => {
          window.told = [];
          const field = document.querySelector('#name');
          field.addEventListener('change', () => told.push(field.value));
          document.querySelector('.patient').addEventListener('np-read', () => told.push('read'));
          field.focus();
        }
        """);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    String typed = page.inputValue("#name");
    assertThat(typed).isNotEmpty();
    page.keyboard().press("F1");
    assertThat(page.evaluate("told.join()")).isEqualTo(typed + ",read");
  }

  @Test
  @Tag("F027")
  @Tag("F107")
  void typesANameWithFourKeys() {
    Page page = page();
    page.evaluate("np.keyboard(keys, 'en', { done: 'Done', space: 'Space', names: {} })");
    page.evaluate("np.screen(document.querySelector('.patient'), true)");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(focus(page)).isEqualTo("name");
    for (int key = 0; key < 11; key++) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.inputValue("#name")).isEqualTo("Qw");
    for (int key = 0; key < 12; key++) {
      page.keyboard().press("ArrowUp");
    }
    assertThat(page.locator(".np-cursor").getAttribute("data-skbtn")).isEqualTo("{done}");
    page.keyboard().press("Enter");
    assertThat(page.locator("#keys").isHidden()).isTrue();
  }

  /** Whoever came next could ask the page for what it remembers. */
  @Test
  void forgetsWhatWasTypedWhenItIsWiped() {
    Page page = page();
    page.evaluate("np.keyboard(keys, 'en', { done: 'Done', space: 'Space', names: {} })");
    page.locator("#name").tap();
    page.locator(".hg-button[data-skbtn='Z']").tap();
    page.evaluate("sessionStorage.setItem('canary', 'Z')");
    assertThat(page.evaluate("keys.npKeyboard.getInput()")).isEqualTo("Z");
    page.evaluate("np.wipe()");
    assertThat(page.evaluate("keys.npKeyboard.getInput()")).isEqualTo("");
    assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    assertThat(page.locator("#keys").isHidden()).isTrue();
  }

  private static Object focus(Page page) {
    return java.util.Objects.requireNonNull(page.evaluate("document.activeElement.id"));
  }

  /** A wiped screen must be usable by the next person. */
  @Test
  void leavesThePageUsableWhenTheTimeoutIsTakenAway() {
    Page page = page();
    page.evaluate("np.idle(over, 100, 60000)");
    page.waitForFunction("!over.hidden");
    page.evaluate("over.remove()");
    page.waitForFunction("!below.inert && !document.documentElement.hasAttribute('data-veiled')");
  }

  @Test
  @Tag("F107")
  void typesIntoTheFieldThatHasTheFocus() {
    Page page = page();
    page.evaluate("np.keyboard(keys, 'es', { done: 'Listo', space: 'Espacio', names: {} })");
    page.locator("#name").tap();
    page.locator(".hg-button[data-skbtn='Ñ']").tap();
    page.locator(".hg-button[data-skbtn='a']").tap();
    page.locator(".hg-button[data-skbtn='{space}']").tap();
    page.locator(".hg-button[data-skbtn='b']").tap();
    page.locator(".hg-button[data-skbtn='{bksp}']").tap();
    assertThat(page.inputValue("#name")).isEqualTo("Ña ");
    page.locator(".hg-button[data-skbtn='{done}']").tap();
    assertThat(page.locator("#keys").isHidden()).isTrue();
  }

  /**
   * Otherwise "I sign", touched while the keyboard is open, would reach the kiosk before the name.
   */
  @Test
  @Tag("F107")
  void tellsOfTheChangeBeforeTheTouchThatEndsIt() {
    Page page = page();
    page.evaluate("np.keyboard(keys, 'en', { done: 'Done', space: 'Space', names: {} })");
    page.evaluate(
        "window.order = []; document.getElementById('name').addEventListener('change', () => order.push('change'));"
            + " act.addEventListener('click', () => order.push('click'))");
    page.locator("#name").tap();
    page.locator(".hg-button[data-skbtn='A']").tap();
    page.evaluate("act.focus(); act.click()");
    assertThat(page.evaluate("order.join()")).isEqualTo("change,click");
  }

  @Test
  @Tag("F107")
  void keepsTheFieldAboveTheKeys() {
    for (int[] size : new int[][] {{800, 480}, {1280, 800}}) {
      Page page = page();
      page.setViewportSize(size[0], size[1]);
      page.evaluate("document.querySelector('.room').append(document.getElementById('name'))");
      page.evaluate("np.keyboard(keys, 'en', { done: 'Done', space: 'Space', names: {} })");
      page.locator("#name").tap();
      page.locator("#keys").waitFor();
      page.waitForTimeout(300);
      assertThat(bottom(page, "#name"))
          .as(size[0] + " wide")
          .isLessThanOrEqualTo(top(page, "#keys"));
      assertThat(bottom(page, "#keys")).isLessThanOrEqualTo(size[1]);
      page.locator(".hg-button[data-skbtn='{done}']").tap();
      page.waitForTimeout(300);
      assertThat(top(page, ".screen")).as("the screen is back in its place").isEqualTo(0);
      page.setViewportSize(1280, 800);
    }
  }

  /** Positions must be right under the page's zoom of 1.6, and the picture must hold the line. */
  @Test
  void drawsWhereTheFingerIsUnderZoom() {
    Page page = page();
    var box = page.locator("#pad").boundingBox();
    draw(page, box.x + 60, box.y + 60, box.x + 260, box.y + 90);
    page.evaluate("pad.take()");
    assertThat(number(page, "drawn[0].length")).isEqualTo(1);
    assertThat(number(page, "drawn[0][0][0].x")).isBetween(52.0, 68.0);
    assertThat(number(page, "drawn[0][0].at(-1).x")).isBetween(252.0, 268.0);
    assertThat(page.evaluate("drawn[1].startsWith('data:image/png')")).isEqualTo(true);
    assertThat(number(page, INK))
        .as("ink in the canvas where the finger went")
        .isBetween(48.0, 64.0);
  }

  /** How far from the pad's edge its first ink lies, in pixels of the glass. */
  private static final String INK =
      """
      (() => { const c = pad.querySelector('canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        let first = c.width; for (let i = 3; i < d.length; i += 4) if (d[i]) first = Math.min(first, ((i - 3) / 4) % c.width);
        return first * pad.getBoundingClientRect().width / c.width; })()
      """;

  @Test
  void keepsTheSignatureWhenThePanelChanges() {
    Page page = page();
    var box = page.locator("#pad").boundingBox();
    draw(page, box.x + 60, box.y + 60, box.x + 260, box.y + 90);
    page.setViewportSize(800, 480);
    page.waitForTimeout(200);
    page.evaluate("pad.take()");
    double share = page.locator("#pad").boundingBox().width / box.width;
    assertThat(number(page, "drawn[0][0].at(-1).x")).isBetween(260 * share - 8, 260 * share + 8);
    page.evaluate(
        "(() => { const p = pad; p.remove(); document.querySelector('.room').append(p); })()");
    page.setViewportSize(1280, 800);
    var again = page.locator("#pad").boundingBox();
    draw(page, again.x + 30, again.y + 30, again.x + 130, again.y + 50);
    page.evaluate("pad.take()");
    assertThat(number(page, "drawn[0].length"))
        .as("strokes after it was moved in the page")
        .isEqualTo(2);
  }

  @Test
  void givesNothingForAnEmptyPad() {
    Page page = page();
    page.evaluate("pad.take()");
    assertThat(number(page, "drawn[0].length")).isZero();
    assertThat(page.evaluate("drawn[1]")).isNull();
  }

  private static void draw(Page page, double fromX, double fromY, double toX, double toY) {
    page.mouse().move(fromX, fromY);
    page.mouse().down();
    page.mouse().move(toX, toY, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
    page.mouse().up();
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static double top(Page page, String selector) {
    return page.locator(selector).boundingBox().y;
  }

  private static double bottom(Page page, String selector) {
    var box = page.locator(selector).boundingBox();
    return box.y + box.height;
  }

  private static Page page() {
    if (screen == null || server == null) {
      throw new IllegalStateException("Not opened yet");
    }
    screen.page().setViewportSize(1280, 800);
    screen.open("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return screen.page();
  }

  private static byte[] body(String path) throws IOException {
    if (path.equals("/")) {
      return PAGE.getBytes(StandardCharsets.UTF_8);
    }
    String file =
        path.equals("/signature_pad.js")
            ? "/webjars/signature_pad/5.0.4/dist/signature_pad.umd.min.js"
            : path;
    try (InputStream found =
        PageScriptTests.class.getResourceAsStream("/META-INF/resources" + file)) {
      return found == null ? new byte[0] : found.readAllBytes();
    }
  }

  private static String type(String path) {
    return path.endsWith(".js")
        ? "text/javascript;charset=utf-8"
        : path.endsWith(".css")
            ? "text/css;charset=utf-8"
            : path.equals("/") ? "text/html;charset=utf-8" : "application/octet-stream";
  }
}
