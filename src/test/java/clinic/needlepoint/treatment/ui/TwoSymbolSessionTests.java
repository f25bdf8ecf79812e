package clinic.needlepoint.treatment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeDesk;
import clinic.needlepoint.cartridge.CartridgeStock;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.LotReceipt;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.cartridge.ui.VerdictPanel;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.udi.HibcLabel;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A cartridge for a session whose HIBC label has two symbols. */
@KioskTest
@Tag("F052")
class TwoSymbolSessionTests {
  private static final String DEVICE = "A99970025";
  private static int lots;

  @Autowired private ApplicationContext kiosk;
  @Autowired private TreatmentSessions sessions;
  @Autowired private Formulary list;
  @Autowired private CartridgeStock stock;
  @Autowired private StaffMembers members;
  @Autowired private TodaysDate date;
  private KioskScreen screen;
  private SessionNumber number;
  private HibcLabel label;

  @BeforeEach
  void open() {
    StaffMember nurse = members.findByCode("1002").orElseThrow();
    StaffMember lead = members.findByCode("1001").orElseThrow();
    String lot = "TWO-" + ++lots;
    LocalDate expires = date.today().plusYears(1);
    String day = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(expires);
    label = new HibcLabel(DEVICE, "$$3" + day + lot);
    list.put(CartridgeDesk.device(DEVICE, "Two-symbol 14-pin", CartridgeDesk.LIMITS), lead);
    stock.receive(new LotReceipt(DEVICE, lot, expires, 2, "Shop"), lead);
    number = openSession(nurse);
    date.confirm(date.today(), nurse);
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    show();
  }

  private SessionNumber openSession(StaffMember nurse) {
    SessionNumber opened = sessions.open(new Guests(kiosk).ready().visit(), nurse);
    sessions.treats(opened, Set.of(BodyArea.FACE), nurse);
    return opened;
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void show() {
    screen.open("staff/session/" + number.value());
  }

  private void scan(String raw) {
    screen
        .only(SessionView.class)
        .scanned(ScanReading.of(raw, Instant.EPOCH, ScanSource.KEYBOARD_WEDGE));
  }

  @Test
  void theFirstHalfAsksForTheSecondAndBothAreOneCartridge() {
    scan(label.primary());
    assertThat(screen.text())
        .contains("Half read", "This is the first half of the label")
        .contains("Now scan the second barcode of this label", "You have 30 seconds.")
        .doesNotContain("OK to use");
    assertThat(screen.offers("Yes, use it")).isFalse();
    scan(label.secondary());
    assertThat(screen.text()).contains("OK to use").doesNotContain("Half read");
    screen.touch("Yes, use it");
    assertThat(sessions.state(number).cartridges())
        .singleElement()
        .satisfies(use -> assertThat(use.label().device()).isEqualTo(DEVICE));
  }

  @Test
  void theSecondHalfAsksForTheFirst() {
    scan(label.secondary());
    assertThat(screen.text())
        .contains("Half read", "This is the second half of the label")
        .contains("Now scan the first barcode of this label");
    scan(label.primary());
    assertThat(screen.text()).contains("OK to use");
  }

  @Test
  void halvesOfTwoLabelsAreRefused() {
    scan(label.primary());
    scan(label.secondary(label.link() == 'X' ? 'Y' : 'X'));
    assertThat(screen.text())
        .contains("Not read", "These are of two labels", "Scan both barcodes of one label");
    assertThat(screen.offers("Yes, use it")).isFalse();
    assertThat(sessions.state(number).cartridges()).isEmpty();
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
  }

  @Test
  void anotherCodeTheWayBackAndAnotherSessionEndTheWaiting() {
    scan(label.primary());
    scan("]C1rubbish");
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");

    screen.touch(screen.only(VerdictPanel.class), "Back");
    assertThat(screen.text()).contains("Scan the cartridge box").doesNotContain("Half read");
    scan(label.primary());
    assertThat(screen.text()).contains("This is the first half of the label");

    number = openSession(members.findByCode("1002").orElseThrow());
    show();
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
  }

  @Test
  void anotherPersonAtTheScreenBeginsAnew() {
    scan(label.primary());
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signIn("1004", "531862");
    show();
    scan(label.secondary());
    assertThat(screen.text()).contains("This is the second half of the label");
  }

  /** Both halves may be scanned before anybody said what is treated. */
  @Test
  void aLabelScannedEarlyIsJudgedOnceThePartsAreSaid() {
    StaffMember nurse = members.findByCode("1002").orElseThrow();
    number = sessions.open(new Guests(kiosk).ready().visit(), nurse);
    show();
    scan(label.primary());
    scan(label.secondary());
    screen.touch("Face");
    screen.touch("Go on to the scan");
    assertThat(screen.text()).contains("OK to use");
  }
}
