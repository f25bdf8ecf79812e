package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A box from the van to the last cartridge in the bin: taken in, labelled, scanned good and bad,
 * used twice, and counted. The records alone close the sum; a planted difference is shown.
 */
class StockJourneyIT {
  private static final String FACE = "09506000134352";
  private static final String FOREIGN = "09506000134376";
  private static final String BOX = "19506000134359";
  private static final String LOT = "7K31-400";
  private static final String USE_BY = "280731";
  private static final char GS = 0x1D;

  @TempDir Path folder;
  private RunningKiosk kiosk;
  private Touchscreen screen;
  private Page page;
  private StaffAtDesk staff;
  private ScreensPassed passed;

  @BeforeEach
  void start() throws Exception {
    kiosk = RunningKiosk.start(folder);
    screen = Touchscreen.of(800, 480);
    page = screen.page();
    passed = new ScreensPassed(page, "stock-");
    staff = new StaffAtDesk(screen, passed);
  }

  @AfterEach
  void stop() throws Exception {
    screen.close();
    kiosk.close();
  }

  @Test
  @Tag("F052")
  @Tag("F055")
  @Tag("F056")
  @Tag("F057")
  @Tag("F058")
  @Tag("F060")
  void followsABoxFromTheVanToTheBin() throws Exception {
    screen.open(kiosk.url("/"));
    new PatientAtKiosk(screen).checkIn(0);
    screen.open(kiosk.url("/staff"));
    staff.signIn("1001", "274951");
    receives();
    List<String> serials = labels();
    staff.open("Arrivals");
    staff.openArrival("M. K.", "Open session");
    screen.await("Scan the cartridge box");
    refuses(DemoLabels.of(kiosk.database()));
    warns(DemoLabels.of(kiosk.database()));
    uses(serials.getFirst());
    takesPen();
    usesASecond(serials);
    disposes();
    counts();
    assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    closesInTheRecordsAlone();
  }

  private void receives() {
    screen.open(kiosk.url("/staff/stock/receive"));
    screen.await("Hold the barcode under the scanner");
    screen.scan("]d201" + BOX + "17" + USE_BY + "10" + LOT);
    screen.await("1 x 10 = 10");
    passed.accept("box");
    screen.tap("Next: who delivered it");
    page.getByLabel("Who delivered it").fill("Shop");
    page.getByLabel("Who delivered it").press("Tab");
    page.getByLabel("Invoice number").fill("R-1");
    page.getByLabel("Invoice number").press("Tab");
    page.getByText("Closed and dry").tap();
    screen.tap("Take in");
    screen.await("10 cartridges are in stock now");
    passed.accept("taken-in");
  }

  private List<String> labels() {
    lot();
    screen.tap("Our labels");
    page.getByLabel("How many labels").fill("2");
    page.getByLabel("How many labels").press("Tab");
    screen.tap("Make labels");
    screen.await("Labels made: 2");
    passed.accept("labels");
    Matcher serials =
        Pattern.compile("From (\\S+) to (\\S+)\\.").matcher(page.locator("body").innerText());
    assertThat(serials.find()).isTrue();
    return List.of(serials.group(1), serials.group(2));
  }

  private void lot() {
    screen.open(kiosk.url("/staff/stock"));
    page.getByLabel("Open lot " + LOT).first().tap();
    screen.await("10 came in");
  }

  private void refuses(DemoLabels labels) {
    red(labels.of(FACE, "3J09-042"), "Do not use", "Expired 20 days ago", "expired");
    red(labels.of(FACE, "4F14-007"), "Do not use", "Recalled by the maker", "recalled");
    red(label(FOREIGN, LOT, ""), "Do not use", "Not on our list", "foreign");
    String glued = label(FACE, LOT, "X1").replace(String.valueOf(GS), "");
    red(glued, "Not read", "Two parts of this code", "no-separator");
  }

  /** A verdict that nobody gets past: the screen is red from edge to edge. */
  private void red(String label, String title, String reason, String name) {
    Locator verdict = staff.scan(label);
    assertThat(verdict).containsText(title);
    assertThat(verdict).containsText(reason);
    assertThat(verdict).hasClass(Pattern.compile("verdict--stop"));
    assertThat(screen.button("Yes, use it").count()).isZero();
    passed.accept("verdict-" + name);
    staff.leaveVerdict(title.equals("Not read") ? "Scan again" : "Scan another");
  }

  private void warns(DemoLabels labels) {
    Locator verdict = staff.scan(labels.of(FACE, "4B20-015"));
    assertThat(verdict).containsText("Check first");
    assertThat(verdict).containsText("Only 24 days left");
    assertThat(verdict).hasClass(Pattern.compile("verdict--warn"));
    passed.accept("verdict-amber");
    screen.tap("Say why");
    screen.await("Why do you use it?");
    passed.accept("verdict-why");
    write("The last of this lot");
    screen.tap("Use it");
    assertThat(page.locator("#verdict-title")).hasText("Take care");
    passed.accept("verdict-allowed");
    screen.tap("No, throw it away");
    staff.leaveVerdict("Damaged");
  }

  private void uses(String serial) {
    Locator verdict = staff.scan(label(FACE, LOT, serial));
    assertThat(verdict).containsText("OK to use");
    assertThat(verdict).hasClass(Pattern.compile("verdict--ok"));
    passed.accept("verdict-good");
    screen.tap("Yes, use it");
  }

  private void takesPen() {
    screen.await("Which pen?");
    screen.tap("NP-1043, Ready");
    staff.putSleeveOn();
    screen.tap("Use this pen");
    screen.await("Nothing seen yet");
  }

  private void usesASecond(List<String> serials) {
    screen.tap("Another cartridge");
    write("A large area");
    screen.tap("Scan one more");
    screen.await("Scan the cartridge box");
    red(label(FACE, LOT, serials.getFirst()), "Do not use", "Already taken", "used");
    uses(serials.getLast());
    screen.await("Nothing seen yet");
  }

  private void disposes() {
    staff.open("Station");
    screen.await("Sharps bin");
    screen.tap("Drop a cartridge in the bin");
    staff.open("Arrivals");
    staff.openArrival("M. K.", "Go on");
    screen.await("We saw it drop");
    screen.tap("It is in the bin");
    screen.await("Nothing seen yet");
    screen.tap("It is in the bin");
    screen.await("We did not see it drop");
    write("Two fell at once");
    page.locator("aside").getByText("It is in the bin").last().tap();
    screen.await("All checks are done");
    screen.tap("Close session");
    page.locator("ol.ar").or(page.getByText("Nobody is waiting")).first().waitFor();
  }

  private void counts() {
    lot();
    screen.await("2 used");
    screen.await("8 here");
    passed.accept("sum");
    count("8");
    screen.await("Counted: 8 are here");
    passed.accept("counted");
    count("7");
    screen.await("That is 1 fewer than we know of");
    passed.accept("difference");
  }

  private void count(String units) {
    screen.tap("Count");
    page.getByLabel("You counted").first().tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard().type(units);
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
    screen.tap("Save the count");
  }

  private void write(String words) {
    Locator field = page.locator("vaadin-text-area textarea");
    field.tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard().type(words, new Keyboard.TypeOptions().setDelay(60));
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
  }

  private static String label(String device, String lot, String serial) {
    String code = "]d201" + device + "17" + USE_BY + "10" + lot;
    return serial.isEmpty() ? code : code + GS + "21" + serial;
  }

  /** What came in is what was used and what is left, from the log and nothing else. */
  private void closesInTheRecordsAlone() throws Exception {
    OutsideAuditor.Log log = OutsideAuditor.check(kiosk.database());
    int received = units(log, "cartridge.received", "quantity");
    int used = mine(log, "cartridge.used").size();
    int discarded = mine(log, "cartridge.discarded").size();
    assertThat(mine(log, "cartridge.disposed")).hasSize(used);
    assertThat(received - used - discarded).isEqualTo(8);
    JsonNode counted = mine(log, "stock.counted").getLast();
    assertThat(counted.get("difference").asInt()).isZero();
    assertThat(log.bodiesOf("cartridge.allowed")).hasSize(1);
  }

  private static int units(OutsideAuditor.Log log, String type, String field) {
    return mine(log, type).stream().mapToInt(body -> body.get(field).asInt()).sum();
  }

  private static List<JsonNode> mine(OutsideAuditor.Log log, String type) {
    return log.bodiesOf(type).stream()
        .filter(body -> body.path("lot").asString("").equals(LOT))
        .toList();
  }
}
