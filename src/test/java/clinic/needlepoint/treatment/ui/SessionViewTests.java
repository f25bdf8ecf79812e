package clinic.needlepoint.treatment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.PackFromDrawer;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.Cleanliness;
import clinic.needlepoint.station.PenUse;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.station.SparePens;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F052")
class SessionViewTests {
  private static final String ATTESTED = "the beam did not blink";

  @Autowired private ApplicationContext kiosk;
  @Autowired private TreatmentSessions sessions;
  @Autowired private StaffMembers members;
  @Autowired private Pens pens;
  private KioskScreen screen;
  private Guest guest;
  private SessionNumber number;

  @BeforeEach
  void open() {
    guest = new Guests(kiosk).ready();
    StaffMember nurse = members.findByCode("1002").orElseThrow();
    number = sessions.open(guest.visit(), nurse);
    sessions.treats(number, Set.of(BodyArea.FACE), nurse);
    confirmTheDay();
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/session/" + number.value());
  }

  /** A machine of tests may keep its clock by itself, so that somebody has to say the day. */
  private void confirmTheDay() {
    TodaysDate date = kiosk.getBean(TodaysDate.class);
    date.confirm(date.today(), members.findByCode("1002").orElseThrow());
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void useOne() {
    good();
    screen.touch("Yes, use it");
    takePen();
  }

  /** Nobody can tell of a pen without a dock: a person answers for it. */
  private void takePen() {
    scanPen(SparePens.clean(kiosk));
    screen.touch("A new sleeve for this patient is on the pen");
    screen.only(TextArea.class).setValue("ran for a minute");
    screen.touch("I say it is ready");
  }

  private void scanPen(String label) {
    screen
        .only(PenPanel.class)
        .scanned(ScanReading.of(label, Instant.EPOCH, ScanSource.KEYBOARD_WEDGE));
  }

  private void intoTheBin() {
    screen.touch("It is in the bin");
    screen.only(TextArea.class).setValue(ATTESTED);
    screen.touch("It is in the bin");
  }

  @Test
  void beginsWithTheScanAndNoWayAroundIt() {
    assertThat(screen.text())
        .contains(guest.initials(), "Standard treatment", "Scan the cartridge box")
        .contains("Waiting for a scan");
    assertThat(screen.offers("Close session")).isFalse();
  }

  @Test
  void goesThroughScanAndBinToTheClose() {
    good();
    assertThat(screen.text()).contains("OK to use", "dry, sealed and not damaged?");
    screen.touch("Yes, use it");
    assertThat(screen.text()).contains("Which pen?", "no pen chosen yet");
    assertThat(screen.offers("It is in the bin")).isFalse();
    takePen();
    assertThat(screen.text())
        .contains("Cartridge to the bin", "Nothing seen yet")
        .contains("On a person's word", "Said to be ready: ran for a minute");
    assertThat(screen.offers("Close session")).isFalse();

    screen.touch("It is in the bin");
    assertThat(screen.text()).contains("We did not see it drop");
    screen.only(TextArea.class).setValue(ATTESTED);
    screen.touch("It is in the bin");
    assertThat(screen.text()).contains("All checks are done");

    screen.touch("Close session");
    assertThat(screen.where()).isEqualTo("staff");
    assertThat(sessions.find(number).orElseThrow().closedAt()).isPresent();
    assertThat(screen.text()).doesNotContain(guest.initials());
  }

  @Test
  void refusesWhatMustNotBeUsed() {
    for (String label : new String[] {"Expired", "Recalled", "Unknown"}) {
      screen.touch(label);
      assertThat(screen.text()).as(label).contains("Do not use").doesNotContain("Yes, use it");
      screen.open("staff");
      screen.open("staff/session/" + number.value());
    }
    assertThat(sessions.state(number).mayScan()).isTrue();
  }

  @Test
  void aNurseSaysWhyACartridgeNearItsLastDayIsUsed() {
    PackFromDrawer.take(kiosk);
    screen.touch("Nearly over");
    assertThat(screen.text())
        .contains("Check first", "Only 24 days left")
        .doesNotContain("Yes, use it", "OK to use");
    screen.touch("Say why");
    screen.only(TextArea.class).setValue("fine");
    screen.touch("Use it");
    assertThat(screen.text()).contains("Write why in at least two words.");
    screen.only(TextArea.class).setValue("The last ones of this lot");
    screen.touch("Use it");
    assertThat(screen.text()).contains("Take care").doesNotContain("OK to use");
    screen.touch("Yes, use it");
    assertThat(screen.text()).contains("Which pen?");
  }

  @Test
  void anAssistantIsToldWhoMay() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signIn("1004", "531862");
    screen.open("staff/session/" + number.value());
    PackFromDrawer.take(kiosk);
    screen.touch("Nearly over");
    assertThat(screen.text()).contains("Check first", "A practitioner or the lead may use it");
    assertThat(screen.offers("Say why")).isFalse();
    screen.touch("Scan another");
    assertThat(sessions.state(number).mayScan()).isTrue();
    assertThat(sessions.state(number).cartridges()).isEmpty();
  }

  @Test
  void aSecondScanOfALotNeedsAPackThatLeftTheDrawer() throws Exception {
    useOne();
    intoTheBin();
    screen.touch("Another cartridge");
    screen.only(TextArea.class).setValue("large area");
    screen.touch("Scan one more");
    screen.touch("Good");
    assertThat(screen.text()).contains("Check first", "No pack left the drawer");
    screen.touch("Scan another");
    Thread.sleep(2_100); // a hand at the drawer takes longer than one press of the scanner
    good();
    assertThat(screen.text()).contains("OK to use", "We saw a pack leave the drawer.");
  }

  @Test
  void asksOnceWhatIsTreatedAndHoldsTheLabelAgainstIt() {
    number =
        sessions.open(new Guests(kiosk).ready().visit(), members.findByCode("1002").orElseThrow());
    screen.open("staff/session/" + number.value());
    assertThat(screen.text()).contains("What do we treat?").doesNotContain("Scan the cartridge");
    screen.touch("Go on to the scan");
    assertThat(screen.text()).contains("Choose at least one part of the body.");
    screen.touch("Legs");
    screen.touch("Go on to the scan");
    screen.touch("We talked about it");
    assertThat(screen.text()).contains("Scan the cartridge box", "We treat: Legs");
    good();
    assertThat(screen.text()).contains("Do not use", "Not for: legs");
    screen.touch("Scan another");
    screen.touch("We treat: Legs");
    screen.touch("Legs");
    screen.touch("Face");
    screen.touch("Go on to the scan");
    good();
    assertThat(screen.text()).contains("OK to use");
    assertThat(sessions.state(number).areas()).containsExactly(BodyArea.FACE);
  }

  @Test
  void offersTypingWhenALabelCanNotBeRead() {
    screen.touch("Unreadable");
    assertThat(screen.text()).contains("Not read", "Type the code");
    screen.touch("Type the code");
    assertThat(screen.text()).contains("Type what is on the label");
  }

  @Test
  void asksWhatIsWrongBeforeAPackIsThrownAway() {
    good();
    screen.touch("No, throw it away");
    assertThat(screen.text()).contains("What is wrong with the pack?", "It is wet");
    screen.touch("It is wet");
    assertThat(screen.text()).contains("Scan the cartridge box");
    assertThat(sessions.state(number).mayScan()).isTrue();
  }

  @Test
  void asksAgainAboutAPackThatWaitsForAnAnswer() {
    good();
    screen.open("staff");
    screen.open("staff/session/" + number.value());
    assertThat(screen.text()).contains("dry, sealed and not damaged?");
  }

  @Test
  void aReasonIsNeededWhereNoSensorSawTheDrop() {
    useOne();
    screen.touch("It is in the bin");
    screen.touch("It is in the bin");
    assertThat(screen.text()).contains("Write a reason with at least 3 letters.");
    assertThat(sessions.state(number).mayClose()).isFalse();
  }

  @Test
  void oneMoreCartridgeHasAReason() {
    useOne();
    screen.touch("Another cartridge");
    assertThat(screen.text()).contains("Each further cartridge is scanned and has a reason.");
    screen.touch("Scan one more");
    assertThat(screen.text()).contains("Write a reason with at least 3 letters.");
    screen.only(TextArea.class).setValue("large area");
    screen.touch("Scan one more");
    assertThat(screen.text()).contains("Scan the cartridge box");
    assertThat(screen.offers("No more needed")).isTrue();
  }

  @Test
  void aStoppedSessionStillSendsItsCartridgeToTheBin() {
    useOne();
    screen.touch("Stop session");
    screen.only(TextArea.class).setValue("feels faint");
    screen.touch("Stop session");
    assertThat(screen.text()).contains("Cartridge to the bin");
    intoTheBin();
    assertThat(screen.text()).contains("This session is over", "It was stopped at ");
    assertThat(sessions.find(number).orElseThrow().running()).isFalse();
  }

  @Test
  @Tag("F080")
  void aPenThatIsNotCleanIsNotOffered() {
    good();
    screen.touch("Yes, use it");
    scanPen(SparePens.added(kiosk));
    assertThat(screen.text())
        .contains("Not ready", "Nobody has disinfected it here yet", "Disinfect it once");
    assertThat(screen.offers("Use this pen")).isFalse();
    assertThat(screen.offers("I say it is ready")).isFalse();
    screen.touch("Choose another pen");
    scanPen("]d2010950600013435217270228");
    assertThat(screen.text()).contains("This is not the label of a pen that we know");
  }

  @Test
  @Tag("F069")
  void aPenNeedsANewSleeveAndAReasonWhereNobodyCanTell() {
    good();
    screen.touch("Yes, use it");
    scanPen(SparePens.clean(kiosk));
    assertThat(screen.text()).contains("We cannot tell", "It has no dock");
    screen.touch("I say it is ready");
    assertThat(screen.text()).contains("Put a new sleeve on the pen");
    screen.touch("A new sleeve for this patient is on the pen");
    screen.touch("I say it is ready");
    assertThat(screen.text()).contains("Write a reason with at least 3 letters.");
    assertThat(pens.usedIn(number.value())).isEmpty();
  }

  @Test
  @Tag("F069")
  void theSessionKeepsItsPenAndLeavesItDirty() {
    useOne();
    PenUse use = pens.usedIn(number.value()).orElseThrow();
    assertThat(use.attested()).contains("ran for a minute");
    assertThat(pens.find(use.pen()).orElseThrow().clean()).isInstanceOf(Cleanliness.InUse.class);
    screen.touch("Stop session");
    screen.only(TextArea.class).setValue("feels faint");
    screen.touch("Stop session");
    assertThat(pens.find(use.pen()).orElseThrow().clean())
        .isInstanceOfSatisfying(
            Cleanliness.Dirty.class,
            dirty -> assertThat(dirty.session()).isEqualTo(number.value()));
  }

  @Test
  void anotherPenTakesThePlaceOfTheFirst() {
    useOne();
    String first = pens.usedIn(number.value()).orElseThrow().pen();
    screen.touch("Another pen");
    takePen();
    assertThat(screen.text()).contains("Cartridge to the bin");
    assertThat(pens.usedIn(number.value()).orElseThrow().pen()).isNotEqualTo(first);
    assertThat(pens.find(first).orElseThrow().clean()).isInstanceOf(Cleanliness.Dirty.class);
  }

  @Test
  void aNumberThatNobodyHasOpensNothing() {
    for (String wrong : new String[] {"S-999999", "x", "S-1"}) {
      screen.open("staff/session/" + wrong);
      assertThat(screen.text()).as(wrong).contains("There is nothing here");
    }
  }

  @Test
  @Tag("F112")
  void anAuditorDoesNotSeeASession() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsAuditor();
    screen.open("staff/session/" + number.value());
    assertThat(screen.text()).contains("There is nothing here").doesNotContain(guest.initials());
  }

  /** Somebody takes a pack out of the drawer and scans it. */
  private void good() {
    PackFromDrawer.take(kiosk);
    screen.touch("Good");
  }
}
