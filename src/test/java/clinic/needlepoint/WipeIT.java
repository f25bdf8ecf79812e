package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person leaves in the browser for the next: nothing. */
class WipeIT {
  private static final String CANARY = "Zyxcanary";

  /** Of Maya, who checks in here; the demo's patients are birds. */
  private static final String OWN_NAME = "Kestrel";

  private static final List<String> OTHERS = List.of("Avocet", "Heron", "Wren", "Lark", "DEMO-P0");

  /** Everything a page can hold: DOM with shadow roots, fields, storage, history, names. */
  private static final String ALL =
      """
      async () => {
        const parts = [document.documentElement.outerHTML, document.title, location.href, window.name, document.cookie,
          JSON.stringify(history.state), JSON.stringify(localStorage), JSON.stringify(sessionStorage),
          performance.getEntries().map(entry => entry.name).join()];
        const walk = root => root.querySelectorAll('*').forEach(each => {
          if ('value' in each) parts.push(String(each.value));
          if (each.npKeyboard) parts.push(each.npKeyboard.getInput());
          if (each.shadowRoot) { parts.push(each.shadowRoot.innerHTML); walk(each.shadowRoot); }
        });
        walk(document);
        parts.push(JSON.stringify(await indexedDB.databases()), (await caches.keys()).join());
        return parts.join('\\n');
      }
      """;

  @TempDir Path folder;
  private RunningKiosk kiosk;
  private Touchscreen screen;
  private Page page;
  private HurriedPatient patient;

  @BeforeEach
  void start() throws Exception {
    kiosk = RunningKiosk.start(folder);
    kiosk.awaitHealthy();
    screen = Touchscreen.of(800, 480);
    page = screen.page();
    patient = new HurriedPatient(page, new AtomicBoolean());
  }

  @AfterEach
  void stop() {
    screen.close();
    kiosk.close();
  }

  private void answerAll() {
    while (page.locator("main .answers").count() > 0) {
      page.locator("main .answers .answer").nth(1).tap();
      patient.until(seen -> !seen.chosen().isEmpty() && !seen.action().isEmpty());
      patient.next();
    }
  }

  private void reachTheSignature() {
    answerAll();
    while (page.locator(".signing").count() == 0) {
      patient.next();
    }
  }

  /** As the page does when nobody came back. */
  private void expire() {
    page.evaluate("() => { document.querySelector('.timeout').$server.expired(); }");
    patient.until(seen -> seen.action().equals("Start"));
  }

  private String everything() {
    return String.valueOf(page.evaluate(ALL));
  }

  @Test
  @Tag("F040")
  void leavesNothingOfWhatSomebodyTyped() {
    List<String> received = new CopyOnWriteArrayList<>();
    page.onWebSocket(socket -> socket.onFrameReceived(frame -> received.add(frame.text())));
    page.onResponse(response -> {
      if (response.url().contains("uidl")) {
        received.add(response.text());
      }
    });
    patient.identify(kiosk.url("/"), "03271990", "MK");
    String question = patient.until(seen -> !seen.question().isEmpty()).question();
    answerAll();
    assertThat(String.join("\n", received)).as("not before the document").doesNotContain(OWN_NAME);
    reachTheSignature();
    assertThat(String.join("\n", received)).as("her own document").contains(OWN_NAME);
    screen.tap("Type my name");
    Locator field = page.locator("#typed-name");
    field.tap();
    assertThat(field.getAttribute("autocomplete")).isEqualTo("off");
    page.locator(".hg-button[data-skbtn='Z']").first().tap();
    field.pressSequentially(CANARY.substring(1));
    assertThat(field).hasValue(CANARY);
    assertThat(everything()).as("it would be found").contains(CANARY);

    expire();
    assertThat(everything()).doesNotContain(CANARY, question, OWN_NAME);
    assertThat(page.evaluate("history.length")).as("no way back").isEqualTo(2);
    page.goBack();
    page.goForward();
    patient.until(seen -> seen.action().equals("Start"));
    assertThat(everything()).doesNotContain(CANARY, question, OWN_NAME);
    assertThat(String.join("\n", received)).as("nobody else's name").doesNotContain(OTHERS);
  }

  @Test
  @Tag("F025")
  void readsAloudOnceAndFallsSilent() throws Exception {
    patient.identify(kiosk.url("/"), "03271990", "MK");
    patient.until(seen -> !seen.question().isEmpty());
    Response sound =
        page.waitForResponse(
            answer -> answer.url().contains("dynamic/resource"), () -> screen.tap("Read aloud"));
    assertThat(sound.status()).isEqualTo(200);
    assertThat(sound.headerValue("content-type")).isEqualTo("audio/wav");
    assertThat(sound.headerValue("cache-control")).isEqualTo("no-store");
    assertThat(sound.url()).matches(".*/VAADIN/dynamic/resource/[0-9]+/[0-9a-f-]{36}/?");
    assertThat(seconds(sound.body())).isGreaterThan(4);
    page.locator("html[data-speaking]").waitFor();

    Object again = page.evaluate("async address => (await fetch(address)).status", sound.url());
    assertThat(again).as("given out once").isEqualTo(404);
    assertThat(Objects.requireNonNull(kiosk.get(path(sound))).statusCode())
        .as("of this session only")
        .isNotEqualTo(200);

    expire();
    page.locator("html:not([data-speaking])").waitFor();
    assertThat(page.locator("[aria-pressed=true]").count()).isZero();
  }

  private static String path(Response sound) {
    return sound.url().substring(sound.url().indexOf("/VAADIN"));
  }

  /** Of sound that is not silent. */
  private static double seconds(byte[] wav) {
    ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    double sum = 0;
    int samples = (wav.length - 44) / 2;
    for (int i = 0; i < samples; i++) {
      double sample = bytes.getShort(44 + 2 * i);
      sum += sample * sample;
    }
    assertThat(Math.sqrt(sum / samples)).as("loudness, of 32768").isGreaterThan(1_000);
    return samples / (double) bytes.getInt(24);
  }

  @Test
  @Tag("F026")
  void forgetsHowSomebodyReadsWhenTheyWalkAway() {
    screen.open(kiosk.url("/"));
    patient.until(seen -> seen.action().equals("Start"));
    page.locator(".tools .btn").first().tap();
    page.locator(".sizes .ease").nth(2).tap();
    page.locator("html[data-size=largest][data-flow]").waitFor();
    screen.tap("High contrast");
    page.locator("html[data-theme=contrast]").waitFor();
    screen.tap("Done");
    patient.until(seen -> seen.action().equals("Start"));
    page.reload();
    page.locator("html[data-theme=contrast][data-size=largest][data-flow]").waitFor();
    patient.until(seen -> seen.action().equals("Start"));
    expire();
    page.locator("html:not([data-theme]):not([data-size]):not([data-flow])").waitFor();
  }

  @Test
  @Tag("F029")
  void losesNothingWhenThePanelIsTurned() throws Exception {
    patient.identify(kiosk.url("/"), "03271990", "MK");
    patient.until(seen -> !seen.question().isEmpty());
    page.locator("main .answers .answer").nth(2).tap();
    patient.until(seen -> seen.chosen().equals("Not sure"));
    ScreensPassed passed = new ScreensPassed(page, "upright-");
    turn(480, 800);
    assertThat(patient.seen().chosen()).isEqualTo("Not sure");
    passed.accept("question");
    turn(800, 480);
    assertThat(patient.seen().chosen()).isEqualTo("Not sure");
    answerRest();
    page.locator("np-signature canvas").waitFor();
    patient.draw();
    turn(480, 800);
    passed.accept("signature");
    turn(800, 480);
    screen.tap("I sign");
    page.locator("main .signed h1").waitFor();
    turn(480, 800);
    patient.next();
    page.locator(".ticket").waitFor();
    passed.accept("done");
    assertThat(passed.found()).isEmpty();
  }

  private void answerRest() {
    patient.next();
    reachTheSignature();
  }

  private void turn(int width, int height) {
    page.setViewportSize(width, height);
    if (height > width) {
      page.locator("html[data-upright][data-flow]").waitFor();
    } else {
      page.locator("html:not([data-upright]):not([data-flow])").waitFor();
    }
  }
}
