package clinic.needlepoint.cartridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.cartridge.BoxCondition;
import clinic.needlepoint.cartridge.CartridgeDesk;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.StockShelf;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.udi.HibcLabel;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A box comes in whose HIBC label has two symbols. */
@KioskTest
@Tag("F075")
class TwoSymbolBoxTests {
  private static final String DEVICE = "A99970015";

  @Autowired private ApplicationContext kiosk;
  @Autowired private Formulary list;
  @Autowired private StockShelf shelf;
  @Autowired private StaffMembers members;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    list.put(
        CartridgeDesk.device(DEVICE, "Two-symbol 14-pin", CartridgeDesk.LIMITS),
        members.findByCode("1001").orElseThrow());
    screen = new KioskScreen(kiosk);
    screen.signInAsLead();
    screen.open("staff/stock/receive");
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void scan(String raw) {
    screen
        .only(ReceiveView.class)
        .scanned(ScanReading.of(raw, Instant.EPOCH, ScanSource.KEYBOARD_WEDGE));
  }

  private static HibcLabel label(String lot) {
    return new HibcLabel(DEVICE, "$$8103320731" + lot);
  }

  @Test
  @SuppressWarnings("unchecked")
  void theFirstHalfAsksForTheSecondAndBothAreOneBox() {
    HibcLabel label = label("PAIR-1");
    scan(label.primary());
    assertThat(screen.text())
        .contains("This is the first half of the label", "Now scan the second barcode")
        .contains("You have 30 seconds.");
    assertThat(screen.offers("Next: who delivered it")).isFalse();
    scan(label.secondary());
    assertThat(screen.text())
        .contains("lot PAIR-1", "1 x 10 = 10")
        .doesNotContain("half of the label", "Typed, not scanned");

    screen.touch("Next: who delivered it");
    screen.type("Who delivered it", "Shop");
    screen.type("Invoice number", "INV-1");
    ((RadioButtonGroup<BoxCondition>) LocatorJ._get(RadioButtonGroup.class))
        .setValue(BoxCondition.GOOD);
    screen.touch("Take in");
    assertThat(shelf.lot(DEVICE, "PAIR-1").orElseThrow().onHand()).isEqualTo(10);
  }

  @Test
  void theSecondHalfAsksForTheFirst() {
    HibcLabel label = label("PAIR-2");
    scan(label.secondary());
    assertThat(screen.text())
        .contains("This is the second half of the label", "Now scan the first barcode");
    assertThat(screen.offers("There is no second barcode")).isFalse();
    scan(label.primary());
    assertThat(screen.text()).contains("lot PAIR-2", "1 x 10 = 10");
  }

  @Test
  void halvesOfTwoLabelsAreRefused() {
    HibcLabel label = label("PAIR-3");
    scan(label.primary());
    scan(label.secondary(label.link() == 'X' ? 'Y' : 'X'));
    assertThat(screen.text())
        .contains("The two barcodes are of two different labels.")
        .doesNotContain("PAIR-3");
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
  }

  @Test
  void aLabelWithOneSymbolIsAskedForTheRest() {
    HibcLabel label = label("PAIR-4");
    scan(label.primary());
    screen.touch("There is no second barcode");
    assertThat(screen.text()).contains("Say what it does not.");
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
  }

  @Test
  void anotherBoxOrTheTypedCodeEndsTheWaiting() {
    HibcLabel label = label("PAIR-5");
    scan(label.primary());
    scan(label("PAIR-6").concatenated());
    assertThat(screen.text()).contains("lot PAIR-6").doesNotContain("half of the label");
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
    screen.touch("Type the code");
    scan(label.primary());
    assertThat(screen.text()).contains("This is the first half of the label");
  }

  @Test
  void nothingWaitsOnAScreenThatWasLeft() {
    HibcLabel label = label("PAIR-7");
    scan(label.primary());
    screen.open("staff/stock");
    screen.open("staff/stock/receive");
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
  }
}
