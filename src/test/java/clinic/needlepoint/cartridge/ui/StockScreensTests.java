package clinic.needlepoint.cartridge.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.cartridge.CartridgeStock;
import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.LotReceipt;
import clinic.needlepoint.cartridge.StockDiscard;
import clinic.needlepoint.cartridge.StockShelf;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The screens of the stock, each test with lots and devices of its own. */
@KioskTest
class StockScreensTests {
  private static final String FACE = "09506000134352";
  private static final String BODY = "09506000134369";
  private static final char GS = 0x1D;

  @Autowired private ApplicationContext kiosk;
  @Autowired private StockShelf shelf;
  @Autowired private CartridgeStock stock;
  @Autowired private Formulary list;
  @Autowired private StaffMembers members;
  @Autowired private TodaysDate date;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.signInAsLead();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private StaffMember lead() {
    return members.findByCode("1001").orElseThrow();
  }

  private void receive(String lot, int units) {
    stock.receive(new LotReceipt(BODY, lot, date.today().plusYears(1), units, "Shop"), lead());
  }

  private DeviceCard card(String model) {
    return LocatorJ._find(DeviceCard.class).stream()
        .filter(card -> card.getElement().getTextRecursively().startsWith(model))
        .findFirst()
        .orElseThrow();
  }

  private void openLot(String lot) {
    screen.open("staff/stock");
    LocatorJ._click(
        LocatorJ._find(com.vaadin.flow.component.html.NativeButton.class).stream()
            .filter(button -> button.getAriaLabel().filter(("Open lot " + lot)::equals).isPresent())
            .findFirst()
            .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private static <T> void choose(T value) {
    ((RadioButtonGroup<T>) LocatorJ._get(RadioButtonGroup.class)).setValue(value);
  }

  private void scan(String raw) {
    screen
        .only(ReceiveView.class)
        .scanned(ScanReading.of(raw, Instant.EPOCH, ScanSource.KEYBOARD_WEDGE));
  }

  private int onHand(String device, String lot) {
    return shelf.lot(device, lot).map(known -> known.onHand()).orElse(0);
  }

  @Test
  @Tag("F076")
  void showsWhatIsLeftAndWhatIsAmiss() {
    screen.open("staff/stock");
    assertThat(screen.text())
        .contains("Some things need a look", "Recalled, locked away", "Expired", "Use first");
    String face = card("DermaNeedle 14-pin").getElement().getTextRecursively();
    assertThat(face).contains("Order more: ", "we order at 25", "of 20");
    assertThat(face.indexOf("3J09-042")).isLessThan(face.indexOf("4B20-015"));
    assertThat(face.indexOf("4B20-015")).isLessThan(face.indexOf("4K27-118"));
  }

  @Test
  @Tag("F112")
  void aNurseLooksAndChangesNothing() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/stock");
    assertThat(screen.text()).contains("DermaNeedle 14-pin");
    assertThat(screen.offers("Open")).isFalse();
    assertThat(screen.offers("Take in boxes")).isFalse();
    screen.open("staff/stock/receive");
    assertThat(screen.text()).contains("There is nothing here");
    screen.open("staff/stock/devices");
    assertThat(screen.text()).contains("There is nothing here");
  }

  @Test
  @Tag("F076")
  void throwsAwayWithAReason() {
    receive("SCREEN-1", 5);
    openLot("SCREEN-1");
    assertThat(screen.text()).contains("5 came in", "5 here");
    screen.touch("Throw away");
    screen.type("How many", "2");
    screen.touch("Throw away");
    assertThat(LocatorJ._get(RadioButtonGroup.class).getErrorMessage())
        .isEqualTo("Choose a reason.");
    choose(StockDiscard.DAMAGED);
    screen.touch("Throw away");
    assertThat(screen.text()).contains("2 thrown away, and on record", "3 here");
    assertThat(onHand(BODY, "SCREEN-1")).isEqualTo(3);
  }

  @Test
  @Tag("F076")
  void aCountThatDiffersAsksWhy() {
    receive("SCREEN-2", 5);
    openLot("SCREEN-2");
    screen.touch("Count");
    screen.type("You counted", "4");
    screen.touch("Save the count");
    assertThat(screen.text()).contains("That is 1 fewer than we know of");
    assertThat(onHand(BODY, "SCREEN-2")).isEqualTo(5);
    screen.type("If it differs, why", "One pack is gone");
    screen.touch("Save the count");
    assertThat(screen.text()).contains("Counted: 4 are here", "1 missing");
    assertThat(onHand(BODY, "SCREEN-2")).isEqualTo(4);
  }

  @Test
  @Tag("F058")
  void makesLabelsToPrint() throws Exception {
    receive("SCREEN-3", 3);
    openLot("SCREEN-3");
    screen.touch("Our labels");
    screen.type("How many labels", "4");
    screen.touch("Make labels");
    assertThat(screen.complaint("How many labels")).isEqualTo("Type a whole number from 1 to 3.");
    screen.type("How many labels", "2");
    screen.touch("Make labels");
    assertThat(screen.text()).contains("Labels made: 2", "Print them");
    assertThat(screen.takeOnStick("Sheet (PDF)", "labels.pdf")).startsWith("%PDF-".getBytes(UTF_8));
    assertThat(screen.takeOnStick("Label printer (ZPL)", "labels.zpl"))
        .startsWith("^XA".getBytes(UTF_8));
    openLot("SCREEN-3");
    assertThat(screen.text()).contains("2 of those here have a label of ours.");
  }

  @Test
  @Tag("F076")
  void setsWhenToOrder() {
    screen.open("staff/stock");
    screen.touch(card("DermaNeedle 36-pin"), "When to order");
    screen.type("Order at", "many");
    screen.touch("Save");
    assertThat(screen.complaint("Order at")).startsWith("Type a whole number");
    screen.type("Order at", "9000");
    screen.touch("Save");
    assertThat(card("DermaNeedle 36-pin").getElement().getTextRecursively())
        .contains("we order at 9000");
    screen.touch(card("DermaNeedle 36-pin"), "When to order");
    screen.type("Order at", "");
    screen.touch("Save");
    assertThat(card("DermaNeedle 36-pin").getElement().getTextRecursively())
        .contains("no order level set");
  }

  @Test
  @Tag("F075")
  void takesBoxesInByScan() {
    screen.open("staff/stock/receive");
    scan("]d20119506000134359" + "17290731" + "10BOX-1");
    screen.touch("Next: who delivered it");
    screen.touch("Take in");
    assertThat(screen.complaint("Who delivered it")).isEqualTo("Type who delivered it.");
    screen.type("Who delivered it", "Shop");
    screen.type("Invoice number", "INV-1");
    choose(clinic.needlepoint.cartridge.BoxCondition.GOOD);
    screen.touch("Take in");
    assertThat(screen.text()).contains("10 cartridges are in stock now");
    assertThat(onHand(FACE, "BOX-1")).isEqualTo(10);
  }

  @Test
  @Tag("F075")
  void asksForWhatTheLabelDoesNotSay() {
    screen.open("staff/stock/receive");
    scan("]d201" + BODY);
    screen.touch("Add this box");
    assertThat(screen.complaint("Lot")).startsWith("Type the lot");
    screen.type("Lot", "ASKED-1");
    screen.type("Use by, such as 2027-02-28", "2029-02-28");
    screen.type("How many are in the box", "6");
    screen.touch("Add this box");
    assertThat(screen.text()).contains("lot ASKED-1", "1 x 6 = 6", "Typed, not scanned");
  }

  @Test
  @Tag("F075")
  void refusesAnExpiredBoxWithASentence() {
    screen.open("staff/stock/receive");
    scan("]d20119506000134359" + "17200131" + "10OLD-1");
    assertThat(screen.text())
        .contains("Do not take this box in", "it expired on 31 Jan 2020", "Scan a box");
    screen.touch("Write down: sent back");
    assertThat(screen.text()).contains("Written down");
  }

  @Test
  @Tag("F057")
  void aRecalledBoxComesInOnlyLockedAway() {
    screen.open("staff/stock/receive");
    scan("]d20119506000134359" + "17290731" + "104F14-007");
    assertThat(screen.text()).contains("it is recalled. The maker found");
    screen.touch("Take it in, locked away");
    assertThat(screen.text()).contains("lot 4F14-007", "1 x 10 = 10");
  }

  @Test
  @Tag("F056")
  void anUnknownNumberLeadsToTheList() {
    screen.open("staff/stock/receive");
    scan("]d20109506000134390" + "17290731" + "30" + "4" + GS + "10NEW-1");
    assertThat(screen.text()).contains("Not on our list", "09506000134390");
    screen.touch("Add it");
    screen.touch("Save");
    assertThat(screen.complaint("Authorisation number, such as K123456"))
        .isEqualTo("Type the number under which it may be sold.");
    screen.type("Authorisation number, such as K123456", "K202020");
    screen.type("Maker", "Maker");
    screen.type("Model", "New 9-pin");
    screen.type("Needles", "9");
    screen.type("Needle length in micrometres", "1500");
    choose(clinic.needlepoint.cartridge.Sterilisation.GAMMA);
    screen.touch("Save");
    assertThat(screen.text()).contains("New 9-pin, lot NEW-1", "1 x 4 = 4");
    Device device = list.find("09506000134390").orElseThrow().device();
    assertThat(device.authorisation()).isEqualTo("K202020");
  }

  @Test
  @Tag("F056")
  void anUnknownNumberMayBeABoxOfOurs() {
    screen.open("staff/stock/receive");
    scan("]d20129506000134356" + "17290731" + "10NEW-2");
    screen.touch("It is a box of ours");
    choose(list.find(BODY).orElseThrow().device());
    screen.type("How many are in each box", "12");
    screen.touch("Save");
    assertThat(screen.text()).contains("lot NEW-2", "1 x 12 = 12");
    assertThat(list.find("29506000134356").orElseThrow().device().identifier()).isEqualTo(BODY);
  }

  @Test
  @Tag("F105")
  void changesAndRetiresADevice() {
    stock.register(
        new Device(
            "09506000134383",
            "Maker",
            "Old name",
            12,
            1_000,
            clinic.needlepoint.cartridge.Sterilisation.GAMMA,
            "K1"),
        lead());
    screen.open("staff/stock/devices");
    screen.touch(row("Old name"), "Change");
    screen.type("Model", "Aaa name");
    screen.type("Face", "900");
    screen.touch("Save");
    assertThat(screen.text()).contains("Aaa name is saved", "Face 900 micrometres");
    screen.touch(row("Aaa name"), "Retire");
    assertThat(screen.text()).contains("Retire Aaa name?");
    LocatorJ._click(
        LocatorJ._find(com.vaadin.flow.component.html.NativeButton.class).stream()
            .filter(button -> button.hasClassName("btn--stop"))
            .findFirst()
            .orElseThrow());
    assertThat(screen.text()).contains("Aaa name is retired", "Not used any more");
    assertThat(list.find("09506000134383").orElseThrow().retired()).isTrue();
    assertThat(list.versions("09506000134383")).hasSize(3);
    screen.touch(row("Aaa name"), "Use it again");
    assertThat(list.find("09506000134383").orElseThrow().retired()).isFalse();
  }

  private static com.vaadin.flow.component.html.Div row(String model) {
    return LocatorJ._find(com.vaadin.flow.component.html.Div.class).stream()
        .filter(div -> div.hasClassName("row"))
        .filter(div -> div.getElement().getTextRecursively().startsWith(model))
        .findFirst()
        .orElseThrow();
  }
}
