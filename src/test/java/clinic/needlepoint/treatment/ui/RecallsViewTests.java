package clinic.needlepoint.treatment.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.PackFromDrawer;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.cartridge.Recalls;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What lead and administrator do about a recall, and what a session in progress sees of it. */
@KioskTest
@Tag("F057")
@Tag("F092")
class RecallsViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private TreatmentSessions sessions;
  @Autowired private StaffMembers members;
  @Autowired private Recalls recalls;
  private KioskScreen screen;
  private Guest guest;
  private SessionNumber number;

  @BeforeEach
  void open() {
    guest = new Guests(kiosk).ready();
    number = sessions.open(guest.visit(), nurse());
    sessions.treats(number, Set.of(BodyArea.FACE), nurse());
    TodaysDate date = kiosk.getBean(TodaysDate.class);
    date.confirm(date.today(), nurse());
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/session/" + number.value());
  }

  /** Whatever a test quarantined is free for the next. */
  @AfterEach
  void close() {
    screen.close();
    StaffMember lead = members.findByCode("1001").orElseThrow();
    StaffMember administrator = members.findByCode("1006").orElseThrow();
    for (EnteredRecall each : recalls.all()) {
      if (each.inForce() && each.recall().reference().equals("FSN-77")) {
        if (each.asked().isPresent()) {
          recalls.keep(each.id(), lead);
        }
        recalls.askToLift(each.id(), "the test is over", lead);
        recalls.confirmLift(each.id(), administrator);
      }
    }
  }

  private StaffMember nurse() {
    return members.findByCode("1002").orElseThrow();
  }

  private void asAdministrator() {
    again();
    screen.signIn("1006", "386240");
    screen.open("staff/recalls");
  }

  /** The next person at the kiosk. */
  private void again() {
    screen.close();
    screen = new KioskScreen(kiosk);
  }

  private void asLead() {
    again();
    screen.signInAsLead();
    screen.open("staff/recalls");
  }

  /** As far as the check of what it hits. */
  private void describe(String lots) {
    screen.touch("Enter a recall");
    screen.touch("DermaNeedle 14-pin");
    screen.type("Lots, as in the notice", lots);
    screen.touch("Next");
    screen.type("Reason, in the words of the maker", "Packs do not seal.");
    screen.type("Number of the notice", "FSN-77");
    screen.touch("See what it hits");
  }

  private RecallId entered() {
    describe("4k27-118");
    screen.touch("Quarantine now");
    return recalls.all().getFirst().id();
  }

  @Test
  void showsWhatItHitsAndWhatItDoesNotBeforeAnythingIsQuarantined() {
    int before = recalls.all().size();
    asAdministrator();
    describe("4k27-118");
    assertThat(screen.text())
        .contains("Is this right?", "that are in it: 4K27-118", "4F14-007", "4M02-310");
    assertThat(recalls.all()).hasSize(before);
    screen.touch("Quarantine now");
    assertThat(recalls.all()).hasSize(before + 1);
    assertThat(screen.text()).contains("Quarantined.", "In force since", "FSN-77");
  }

  @Test
  void asksAgainForARangeThatNobodyCouldReadAndForANoticeWithoutANumber() {
    asLead();
    screen.touch("Enter a recall");
    screen.touch("A range of lots");
    screen.type("First lot", "L98");
    screen.type("Last lot", "L102");
    screen.touch("Next");
    assertThat(screen.complaint("Last lot")).contains("Nobody could say");
    screen.type("First lot", "9K98");
    screen.type("Last lot", "9K99");
    screen.touch("Next");
    screen.type("Reason, in the words of the maker", "Packs do not seal.");
    screen.touch("See what it hits");
    assertThat(screen.complaint("Number of the notice")).contains("Write the number");
    screen.type("Number of the notice", "FSN-77");
    screen.type("Date of the notice", "2999-01-01");
    screen.touch("See what it hits");
    assertThat(screen.complaint("Date of the notice")).contains("not in the future");
    screen.type("Date of the notice", "2026-01-02");
    screen.touch("See what it hits");
    assertThat(screen.text()).contains("No lot that is known here is in it", "lots 9K98 to 9K99");
  }

  @Test
  void aPackInTheHandOfASessionTurnsRedWhileItsScreenIsOpen() {
    good();
    assertThat(screen.text()).contains("OK to use");
    recalls.enter(recall(), members.findByCode("1006").orElseThrow());
    MockVaadin.clientRoundtrip(true);
    assertThat(screen.text())
        .contains("Do not use", "Recalled by the maker")
        .doesNotContain("Yes, use it");
    screen.touch("Record and discard");
    assertThat(sessions.state(number).mayScan()).isTrue();
  }

  @Test
  void aCartridgeInUseIsNamedOnTheOpenScreen() {
    good();
    screen.touch("Yes, use it");
    sessions.takePen(
        number,
        clinic.needlepoint.station.SparePens.clean(kiosk),
        true,
        java.util.Optional.of("It runs"),
        members.findByCode("1002").orElseThrow());
    screen.open("staff");
    screen.open("staff/session/" + number.value());
    recalls.enter(recall(), members.findByCode("1006").orElseThrow());
    MockVaadin.clientRoundtrip(true);
    assertThat(screen.text())
        .contains("Lot 4K27-118 was recalled by its maker", "Stop using this cartridge");
    assertThat(screen.offers("It is in the bin")).isTrue();
  }

  private static clinic.needlepoint.cartridge.Recall recall() {
    return new clinic.needlepoint.cartridge.Recall(
        "09506000134352",
        new clinic.needlepoint.cartridge.RecalledLots.Listed(java.util.List.of("4K27-118")),
        "Packs do not seal.",
        "FSN-77",
        java.time.LocalDate.of(2026, 1, 2));
  }

  @Test
  @Tag("F112")
  void anAdministratorSeesTheSessionAndNotThePatient() {
    good();
    screen.touch("Yes, use it");
    asAdministrator();
    entered();
    assertThat(screen.text())
        .contains(number.value(), "A. Ruiz RN", "Not told yet")
        .doesNotContain("ta ", "G-");
    assertThat(screen.offers("Record that they were told")).isFalse();
    assertThat(screen.text()).doesNotContain("Contact sheet");
  }

  @Test
  void aLeadRecordsThatThePatientWasTold() throws Exception {
    good();
    screen.touch("Yes, use it");
    asLead();
    RecallId id = entered();
    int exposed =
        kiosk.getBean(clinic.needlepoint.treatment.LookBack.class).progress(id).sessions();
    assertThat(screen.text()).contains("0 of " + exposed + " sessions", "Contact sheet", "Letters");
    for (String paper : List.of("Contact sheet", "Letters")) {
      String name = paper.toLowerCase(Locale.ROOT).replace(' ', '-');
      assertThat(screen.takeOnStick(paper, "recall-" + id.value() + "-" + name + ".pdf"))
          .startsWith("%PDF-".getBytes(UTF_8));
    }
    LookAt row = new LookAt(screen, number.value());
    row.touch("Record that they were told");
    screen.touch("Letter");
    screen.touch("Record it");
    assertThat(screen.text()).contains("1 of " + exposed + " sessions", "Letter,", "by Dr Osei");
  }

  @Test
  void oneAsksAndAnotherLifts() {
    asLead();
    RecallId id = entered();
    screen.touch("Ask to lift it");
    screen.touch("Ask a second person");
    assertThat(screen.only(TextArea.class).isInvalid()).isTrue();
    screen.only(TextArea.class).setValue("Maker says these are fine");
    screen.touch("Ask a second person");
    assertThat(screen.text()).contains("You asked to lift this recall");
    assertThat(screen.offers("Lift it")).isFalse();
    assertThat(recalls.find(id).orElseThrow().inForce()).isTrue();

    asAdministrator();
    openFirst();
    assertThat(screen.text()).contains("Dr Osei asks to lift", "Maker says these are fine");
    screen.touch("Lift it");
    assertThat(screen.text()).contains("Lifted", "confirmed by P. Hale");
    assertThat(recalls.find(id).orElseThrow().inForce()).isFalse();
  }

  private void openFirst() {
    com.github.mvysny.kaributesting.v10.LocatorJ._click(
        com.github.mvysny.kaributesting.v10.LocatorJ._find(
                com.vaadin.flow.component.html.NativeButton.class)
            .stream()
            .filter(button -> button.getElement().getTextRecursively().equals("Open"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  @Tag("F112")
  void isForLeadAndAdministratorOnly() {
    screen.open("staff/recalls");
    assertThat(screen.text()).doesNotContain("Enter a recall");
  }

  /** The card that shows a word. */
  private record LookAt(KioskScreen screen, String word) {
    void touch(String button) {
      var card =
          com.github.mvysny.kaributesting.v10.LocatorJ._find(
                  com.vaadin.flow.component.html.Div.class)
              .stream()
              .filter(div -> div.hasClassName("row"))
              .filter(div -> div.getElement().getTextRecursively().contains(word))
              .findFirst()
              .orElseThrow();
      screen.touch(card, button);
    }
  }

  /** Somebody takes a pack out of the drawer and scans it. */
  private void good() {
    PackFromDrawer.take(kiosk);
    screen.touch("Good");
  }
}
