package clinic.needlepoint.treatment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.PackFromDrawer;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.DemoBarcodes;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What staff choose in a session is held against what devices are authorized for, at once. */
@KioskTest
@Tag("F018")
class NoticeInSessionTests {
  private static final String NOTICE =
      "Devices are authorized for the face and the belly, and some for the neck.";

  private static final AtomicInteger SERIALS = new AtomicInteger(700_000);

  @Autowired private ApplicationContext kiosk;
  @Autowired private TreatmentSessions sessions;
  @Autowired private StaffMembers members;
  private KioskScreen screen;
  private SessionNumber number;

  @BeforeEach
  void open() {
    Guest guest = new Guests(kiosk).ready();
    StaffMember nurse = members.findByCode("1002").orElseThrow();
    number = sessions.open(guest.visit(), nurse);
    TodaysDate date = kiosk.getBean(TodaysDate.class);
    date.confirm(date.today(), nurse);
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/session/" + number.value());
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private List<AuditRecord> read() {
    return kiosk
        .getBean(AuditLog.class)
        .find(
            List.of("education.notice-read"), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))
        .stream()
        .filter(record -> record.toString().contains(number.value()))
        .toList();
  }

  @Test
  void theChoiceOfTheNeckShowsItsNoticeWithItsReasonAndOneTouchGoesOn() {
    screen.touch("Face");
    screen.touch("Neck");
    screen.touch("Go on to the scan");
    assertThat(screen.text())
        .contains("About this part", NOTICE, "Why: part of the body: Neck.")
        .doesNotContain("Face is treated", "Scan the cartridge box");
    assertThat(screen.offers("Stop session")).isTrue();
    assertThat(screen.offers("We treat: Face, Neck")).as("to choose otherwise").isTrue();
    assertThat(read()).as("shown, not confirmed").isEmpty();
    screen.touch("We talked about it");
    assertThat(screen.text()).contains("Scan the cartridge box").doesNotContain(NOTICE);
    assertThat(read())
        .singleElement()
        .satisfies(record -> {
          assertThat(record.text("notice")).isEqualTo("area");
          assertThat(record.toString()).contains("neck").doesNotContain("face");
        });
  }

  /** The demo's cartridge of 2.5 mm, a new one each time. */
  private ScanReading deepNeedles() {
    String number = "%06d".formatted(SERIALS.incrementAndGet());
    return ScanReading.of(
        code("serial").replace("000451", number), Instant.EPOCH, ScanSource.KEYBOARD_WEDGE);
  }

  private ScanReading label(String name) {
    return ScanReading.of(code(name), Instant.EPOCH, ScanSource.KEYBOARD_WEDGE);
  }

  private String code(String name) {
    TodaysDate date = kiosk.getBean(TodaysDate.class);
    return DemoBarcodes.on(date.today()).stream()
        .filter(label -> label.name().equals(name))
        .findFirst()
        .orElseThrow()
        .code();
  }

  @Test
  void aPartForWhichDevicesAreAuthorizedShowsNone() {
    screen.touch("Face");
    screen.touch("Go on to the scan");
    assertThat(screen.text()).contains("Scan the cartridge box").doesNotContain(NOTICE);
  }

  @Test
  void aScanThatComesWhileTheNoticeWaitsIsJudgedOnceItWasTalkedAbout() {
    screen.touch("Face");
    screen.touch("Neck");
    screen.touch("Go on to the scan");
    PackFromDrawer.take(kiosk);
    screen.only(SessionView.class).scanned(label("good"));
    assertThat(screen.text()).contains("We have your scan. First confirm the notice.", NOTICE);
    assertThat(sessions.state(number).cartridges()).isEmpty();
    screen.touch("We talked about it");
    assertThat(screen.text()).contains("OK to use", "dry, sealed and not damaged?");
  }

  @Test
  void deeperNeedlesShowTheirNoticeBeforeThePackIsOpened() {
    screen.touch("Face");
    screen.touch("Go on to the scan");
    PackFromDrawer.take(kiosk);
    screen.only(SessionView.class).scanned(deepNeedles());
    assertThat(screen.text()).doesNotContain("About deeper needles");
    screen.touch("Yes, use it");
    assertThat(screen.text())
        .contains("About deeper needles", "Needles deeper than 1.5 mm have not been evaluated")
        .contains("Why: needles of 2.5 mm.", "Leave the pack closed until then.")
        .doesNotContain("Which pen?");
    assertThat(cartridge()).isEqualTo(CartridgeUse.State.HELD);
    screen.touch("We talked about it");
    assertThat(cartridge()).isEqualTo(CartridgeUse.State.USED);
    assertThat(screen.text()).contains("Which pen?");
  }

  @Test
  void aPackWhoseNeedlesAreNotWantedGoesBackToItsQuestionUnopened() {
    screen.touch("Face");
    screen.touch("Go on to the scan");
    PackFromDrawer.take(kiosk);
    screen.only(SessionView.class).scanned(deepNeedles());
    screen.touch("Yes, use it");
    screen.touch("Back to the pack");
    assertThat(screen.text()).contains("OK to use", "dry, sealed and not damaged?");
    assertThat(cartridge()).isEqualTo(CartridgeUse.State.HELD);
    assertThat(read()).isEmpty();
  }

  @Test
  void aNoticeThatOutlivesItsScreenLeadsBackToThePackAndNotPastIt() {
    screen.touch("Face");
    screen.touch("Go on to the scan");
    PackFromDrawer.take(kiosk);
    screen.only(SessionView.class).scanned(deepNeedles());
    screen.touch("Yes, use it");
    screen.open("staff/session/" + number.value());
    screen.only(SessionView.class).gate();
    screen.touch("We talked about it");
    assertThat(screen.text()).contains("dry, sealed and not damaged?");
    assertThat(cartridge()).isEqualTo(CartridgeUse.State.HELD);
    screen.touch("Yes, use it");
    assertThat(cartridge()).isEqualTo(CartridgeUse.State.USED);
  }

  private CartridgeUse.State cartridge() {
    return sessions.state(number).cartridges().getLast().state();
  }
}
