package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Touchscreen;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML verifier as an inspector uses it: from the disk, by hand, without a network. */
@Tag("F097")
class VerifierPageTests {
  private static final ForgedKey KEY = new ForgedKey(ForgedClinic.NAME);

  @TempDir static Path folder;

  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void writeBundles() throws IOException {
    ForgedLog log = ForgedClinic.plain(3);
    String evil =
        "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
    log.records.get(4).body.put("practitioner", evil);
    Bundle honest = new BundleForge(log, "procedure-log", KEY).exported().build();
    Files.write(folder.resolve("honest.zip"), honest.zipped().zip());
    Files.write(
        folder.resolve("changed.zip"), honest.edit("report.csv", csv -> csv + "x").zipped().zip());
    Files.writeString(folder.resolve("letter.txt"), "Dear inspector");
    Files.createDirectory(folder.resolve("honest"));
    for (Map.Entry<String, byte[]> file : honest.files().entrySet()) {
      Files.write(folder.resolve("honest").resolve(file.getKey()), file.getValue());
    }
    String earlier = ForgedTree.head(KEY.name(), 1, ForgedClinic.plain(9).lines());
    Files.writeString(folder.resolve("checkpoint"), KEY.note(earlier));
  }

  private Page page(int width, int height) {
    Touchscreen screen = Touchscreen.of(width, height);
    open.add(screen);
    Page page = screen.page();
    page.context().setOffline(true);
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(HtmlVerifier.FILE.toUri().toString());
    page.waitForSelector("html[data-ready=true]");
    return page;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    assertThat(complaints).isEmpty();
  }

  private static void check(Page page, String file, String key) {
    page.setInputFiles("#files", folder.resolve(file));
    page.fill("#key", key);
    page.click("#check");
    page.waitForSelector("#check[aria-disabled=false]");
  }

  private static String word(Page page) {
    return page.innerText("#word");
  }

  @ParameterizedTest
  @CsvSource({"1280,800", "800,480"})
  void saysEachVerdictWithoutAFaultForAxeOrAScrollSideways(int width, int height) {
    Page page = page(width, height);
    accessible(page);
    check(page, "honest.zip", KEY.vkey());
    assertThat(word(page)).isEqualTo("Proven");
    accessible(page);
    check(page, "honest.zip", "");
    assertThat(word(page)).isEqualTo("Not proven");
    accessible(page);
    check(page, "changed.zip", KEY.vkey());
    assertThat(word(page)).isEqualTo("Tampered");
    assertThat(page.innerText("#more")).contains("What to do now", "Do not rely on this bundle");
    accessible(page);
    check(page, "letter.txt", KEY.vkey());
    assertThat(word(page)).isEqualTo("Unreadable");
    accessible(page);
  }

  private static void accessible(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(page.locator("#shape > *").count()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1280,800", "800,480"})
  void bringsTheVerdictIntoSightAndTellsItAloud(int width, int height) {
    Page page = page(width, height);
    check(page, "honest.zip", KEY.vkey());

    double top = page.locator("#word").boundingBox().y;
    assertThat(top).isBetween(0.0, height - 100.0);
    assertThat(page.getAttribute("#said", "aria-live")).isEqualTo("assertive");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyboard", "pointer"})
  void worksByKeyboardAlone(String by) {
    Page page = page(1280, 800);
    page.setInputFiles("#folder", folder.resolve("honest"));
    assertThat(page.innerText("#chosen")).isEqualTo("honest, 13 files");
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      page.keyboard().press("Tab");
      stops.add((String) page.evaluate("document.activeElement.id"));
      if (stops.getLast().equals("key")) {
        page.keyboard().insertText(KEY.vkey());
      }
    }
    assertThat(stops).containsExactly("files", "folder", "key", "previous", "check");
    if (by.equals("keyboard")) {
      page.keyboard().press("Enter");
    } else {
      page.locator("#check").tap();
    }
    page.waitForSelector(".verdict.proven");
  }

  @ParameterizedTest
  @CsvSource({
    "honest.zip,honest.zip,proven",
    "changed.zip,changed.zip,tampered",
    "honest,13 files of honest,proven"
  })
  void takesAZipOrAFolderThatIsDroppedAnywhere(String name, String chosen, String verdict) {
    Page page = page(1280, 800);
    page.fill("#key", KEY.vkey());
    CDPSession hand = page.context().newCDPSession(page);
    for (String move : List.of("dragEnter", "dragOver", "drop")) {
      JsonArray files = new JsonArray();
      files.add(folder.resolve(name).toString());
      JsonObject held = new JsonObject();
      held.add("items", new JsonArray());
      held.add("files", files);
      held.addProperty("dragOperationsMask", 1);
      JsonObject event = new JsonObject();
      event.addProperty("type", move);
      event.addProperty("x", 700);
      event.addProperty("y", 500);
      event.add("data", held);
      hand.send("Input.dispatchDragEvent", event);
    }
    page.waitForSelector("#check[aria-disabled=false]");
    assertThat(page.innerText("#chosen")).isEqualTo(chosen);
    page.click("#check");
    page.waitForSelector(".verdict." + verdict);
  }

  @Test
  void takesAnEarlierHeadAndLetsItGoAgain() {
    Page page = page(1280, 800);
    page.setInputFiles("#previous", folder.resolve("checkpoint"));
    check(page, "honest.zip", KEY.vkey());
    assertThat(word(page)).isEqualTo("Tampered");
    assertThat(page.innerText("#why")).contains("earlier visit", "74 records");
    page.click("#forget");
    check(page, "honest.zip", KEY.vkey());
    assertThat(word(page)).isEqualTo("Proven");
  }

  @Test
  void showsWhatTheBundleSaysAsTextAndNeverRunsIt() {
    Page page = page(1280, 800);
    check(page, "honest.zip", KEY.vkey());

    assertThat(page.innerText(".rows")).contains("<img src=x onerror=");
    assertThat(page.locator(".rows img").count()).isZero();
    assertThat(page.title()).isEqualTo("Check a Needlepoint bundle");
    assertThat(page.locator(".rows tbody tr").count()).isEqualTo(3);
  }
}
