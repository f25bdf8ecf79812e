package clinic.needlepoint.journey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.AppointmentImport;
import clinic.needlepoint.visit.CheckInCode;
import clinic.needlepoint.visit.CheckInDesk;
import clinic.needlepoint.visit.Identities;
import clinic.needlepoint.visit.Identity;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.WaitingNumber;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk of staff, and the patient's screens that lead there and back. */
@KioskTest
class CheckInViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private CheckInDesk desk;
  @Autowired private StaffMembers members;
  @Autowired private Patients patients;
  private Guests guests;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    guests = new Guests(kiosk);
    desk.open(lead()).forEach(open -> desk.sendAway(open.id(), lead()));
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    desk.open(lead()).forEach(open -> desk.sendAway(open.id(), lead()));
    screen.close();
  }

  private StaffMember lead() {
    return members.findByCode("1001").orElseThrow();
  }

  private VisitId visit(Guest guest) {
    return patients.visits(patients.find(guest.reference()).orElseThrow().id()).getLast();
  }

  private void type(String birthKeys, String letters) {
    screen.press(birthKeys);
    screen.touch("Next");
    screen.press(letters);
    screen.touch("Next");
  }

  /** What the card shows large. */
  private String shownCode() {
    CodeCard card = LocatorJ._get(CodeCard.class);
    return LocatorJ._get(
            card, com.vaadin.flow.component.html.Paragraph.class, spec -> spec.withClasses("code"))
        .getText();
  }

  private Identity identity(Guest guest) {
    return kiosk.getBean(Identities.class).of(visit(guest));
  }

  @Test
  @Tag("F005")
  void givesACodeFromTheBoardThatThePatientTypes() {
    Guest guest = guests.expected();
    screen.signInAsLead();
    screen.touch("Check-in desk");
    assertThat(screen.text()).contains("Still to come", guest.reference());
    touchFirst("Code for " + guest.initials());
    String code = shownCode();
    assertThat(CheckInCode.typed(code)).isPresent();
    assertThat(screen.html()).contains("Good once, until", "<svg");
    screen.touch("Put away");
    assertThat(screen.text()).doesNotContain(code);

    screen.open("");
    screen.touch("Code");
    screen.press(code.replace(" ", ""));
    screen.touch("Next");
    assertThat(screen.offers("Code")).isFalse();
    assertThat(identity(guest)).isEqualTo(Identity.CODE);
  }

  /** Of buttons of these words the first: other tests' guests may have the same letters. */
  private static void touchFirst(String words) {
    LocatorJ._click(
        LocatorJ._find(NativeButton.class).stream()
            .filter(button -> button.getElement().getTextRecursively().equals(words))
            .findFirst()
            .orElseThrow());
  }

  @Test
  @Tag("F005")
  @Tag("F009")
  void saysThatAnAppointmentWasCalledOffMeanwhile() {
    Guest guest = guests.expected("Quirin", "Ivory");
    screen.signInAsLead();
    screen.open("staff/check-in");
    kiosk
        .getBean(JdbcClient.class)
        .sql("UPDATE visit SET cancelled_at = due_at WHERE id = ?")
        .param(visit(guest).value())
        .update();
    screen.touch("Code for Q. I.");
    assertThat(screen.text())
        .contains("This visit is not booked here today any more", "The list below is up to date.");
    assertThat(screen.offers("Code for Q. I.")).isFalse();
  }

  @Test
  @Tag("F010")
  void takesInSomebodyWithoutAnAppointment() {
    screen.touch("Start");
    type("02291940", "QX");
    assertThat(screen.text()).contains("We could not find your visit.", "Your number is ");
    screen.touch("I have no appointment");
    assertThat(screen.text()).contains("We told the staff.", "Please take a seat.");
    assertThat(screen.html()).doesNotContain("1940");
    screen.touch("Finish");

    screen.signInAsLead();
    assertThat(screen.text()).contains("1 person at check-in needs you");
    screen.touch("Settle");
    assertThat(screen.text()).contains("no appointment", "29 Feb 1940", "Identity not confirmed");
    screen.touch("Take in");
    screen.touch("Take in");
    assertThat(screen.text()).contains("Something is not chosen yet");
    screen.touch("Standard");
    touchFirst(members.findByCode("1002").orElseThrow().name());
    screen.touch("Not yet");
    screen.touch("Take in");
    assertThat(screen.text()).contains("Our number is missing");
    screen.type("Our number of this person", "W-1940");
    screen.touch("Take in");
    assertThat(screen.text()).contains("Our number is not known here");
    screen.type("Given name", "Zora");
    screen.type("Family name", "Xu");
    screen.touch("Take in");
    assertThat(screen.text()).contains("That is somebody else");
    screen.type("Given name", "Quinn");
    screen.touch("Take in");
    assertThat(shownCode()).hasSize(9);
    assertThat(screen.text()).contains("W-1940").doesNotContain("29 Feb 1940");
  }

  @Test
  @Tag("F009")
  @Tag("F045")
  void callsWhoeverWasSentToStaffByTheirNumber() {
    Guest one = guests.expected("Xaver", "Yarrow");
    twinOf(one, "TWIN-2", "Xenia,Young");
    screen.touch("Start");
    type(one.birthKeys(), "XY");
    WaitingNumber number = desk.open(lead()).getFirst().ticket();
    assertThat(screen.text()).contains("Your number is " + number);
    screen.open("waiting");
    assertThat(screen.text()).doesNotContain("Number " + number + ":");
    screen.signInAsLead();
    screen.open("staff/check-in");
    screen.touch("Call " + number);
    assertThat(screen.offers("Call " + number + " again")).isTrue();
    touchFirst("It is X. Y.: give a code");
    assertThat(shownCode()).isNotEmpty();
    screen.touch("Call " + number + " again");
    assertThat(shownCode()).as("is still there").isNotEmpty();
    screen.open("waiting");
    assertThat(screen.text())
        .contains("Number " + number + ": please come to the desk")
        .doesNotContain("X. Y.");
    assertThat(screen.html()).doesNotContain("X. Y.", one.reference());
  }

  @Test
  @Tag("F004")
  @Tag("F009")
  void tellsTwoOfOneBirthdayApart() {
    Guest one = guests.expected("Wilma", "Zorn");
    twinOf(one, "TWIN-1", "Willi,Zander");
    screen.touch("Start");
    type(one.birthKeys(), "WZ");
    assertThat(screen.text())
        .contains("We could not find your visit.")
        .doesNotContain("W. Z.", one.reference());
    screen.signInAsLead();
    screen.touch("Settle");
    assertThat(screen.text()).contains("two people fit", one.reference(), "TWIN-1");
    assertThat(screen.text()).doesNotContain("Wilma", "Zorn");
    touchFirst("It is W. Z.: give a code");
    assertThat(shownCode()).isNotEmpty();
    assertThat(screen.text()).doesNotContain("two people fit");
  }

  private void twinOf(Guest one, String reference, String name) {
    var patient = patients.find(one.reference()).orElseThrow();
    String now =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
            .format(kiosk.getBean(Clock.class).instant().atZone(zone()));
    String who = String.join(",", reference, reference, name, patient.birth().toString());
    book(who + "," + now + ",1002,standard,booked", "");
  }

  private ZoneId zone() {
    return kiosk.getBean(clinic.needlepoint.site.Sites.class).require().zone();
  }

  private void book(String row, String more) {
    String header =
        "appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,status";
    AppointmentImport appointments = kiosk.getBean(AppointmentImport.class);
    appointments.apply(
        appointments.read((header + more + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @Tag("F011")
  void asksWhetherContactDetailsAreRightAndGivesTheAnswerToStaff() {
    String now =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
            .format(kiosk.getBean(Clock.class).instant().atZone(zone()));
    book(
        "REACH-1,REACH-1,Ira,Yves,1931-02-03," + now + ",1002,standard,booked,555 0142,i@ex.org",
        ",phone,email");
    VisitId visit = patients.visits(patients.find("REACH-1").orElseThrow().id()).getFirst();
    CheckInCode code = desk.issue(visit, lead()).code();
    screen.touch("Code");
    screen.press(code.value());
    screen.touch("Next");
    assertThat(screen.text())
        .contains("Can we still reach you here?", "ends in \u2026 42", "i\u2026@e\u2026")
        .doesNotContain("0142", "ex.org");
    screen.touch("No, something changed");
    LocatorJ._get(Input.class, spec -> spec.withId("contact-phone")).setValue("call me");
    screen.touch("Next");
    assertThat(LocatorJ._get(Input.class).getId()).contains("contact-phone");
    LocatorJ._get(Input.class).setValue("555 0199");
    screen.touch("Next");
    assertThat(LocatorJ._get(Input.class).getId()).contains("contact-email");
    screen.touch("Next");
    assertThat(LocatorJ._find(Input.class)).isEmpty();

    screen.signInAsLead();
    screen.open("staff/check-in");
    assertThat(screen.text()).contains("REACH-1", "Before: 555 0142", "The patient says: 555 0199");
    screen.touch("Take over");
    assertThat(screen.text()).contains("Taken over into the record here", "No patient changed");
  }

  @Test
  @Tag("F048")
  void somebodyElseStopsTheSessionUntilSomebodyCompares() {
    Guest guest = guests.ready();
    screen.signInAsLead();
    String compare = "staff/person/" + guest.visit().value();
    screen.open(compare);
    assertThat(screen.text()).contains("Is this the person?", guest.initials(), guest.reference());
    screen.touch("No, somebody else");
    assertThat(screen.text()).contains("No session can start for this record now");
    assertThat(identity(guest)).isEqualTo(Identity.DOUBTED);
    screen.open("staff");
    assertThat(row(guest)).contains("Somebody else", "Compare").doesNotContain("Open session");
    screen.open(compare);
    screen.touch("Yes, open the session");
    assertThat(screen.where()).startsWith("staff/session/S-");
    assertThat(kiosk.getBean(TreatmentSessions.class).ofVisit(guest.visit())).isPresent();
    assertThat(identity(guest)).isEqualTo(Identity.STAFF);
  }

  private static String row(Guest guest) {
    List<ArrivalRow> rows =
        LocatorJ._find(ArrivalRow.class).stream()
            .filter(row -> row.getElement().getTextRecursively().contains(guest.initials()))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.getFirst().getElement().getTextRecursively();
  }

  @Test
  @Tag("F112")
  void anAssistantComparesAndOpensNothing() {
    Guest guest = guests.ready();
    screen.signIn("1004", "531862");
    screen.open("staff/person/" + guest.visit().value());
    assertThat(screen.offers("Yes, open the session")).isFalse();
    screen.touch("Yes, it is the person");
    assertThat(screen.where()).isEqualTo("staff");
    assertThat(identity(guest)).isEqualTo(Identity.STAFF);
    screen.open("staff/person/999999");
    assertThat(screen.text()).contains("This person is not here any more.");
  }

  /** So that staff know why people come to them, and for how long. */
  @Test
  @Tag("F007")
  void boardAndDeskSayThatTheKioskTakesNoMoreTries() {
    JdbcClient jdbc = kiosk.getBean(JdbcClient.class);
    Instant now = kiosk.getBean(Clock.class).instant();
    screen.signIn("1004", "531862");
    try {
      for (String guess : List.of("person", "code")) {
        for (int i = 0; i < 5; i++) {
          jdbc.sql("INSERT INTO identification_miss (guess, at) VALUES (?, ?)")
              .params(guess, now.toEpochMilli())
              .update();
        }
      }
      for (String path : List.of("staff/check-in", "staff")) {
        screen.open(path);
        assertThat(screen.text())
            .containsPattern("Check-in by birthday pauses until \\d\\d:\\d\\d\\.")
            .containsPattern("Codes pause until \\d\\d:\\d\\d\\.");
      }
    } finally {
      jdbc.sql("DELETE FROM identification_miss").update();
    }
    for (String path : List.of("staff/check-in", "staff")) {
      screen.open(path);
      assertThat(screen.text()).doesNotContain("pauses until", "pause until");
    }
  }

  @Test
  @Tag("F112")
  void anAuditorSeesNoneOfIt() {
    Guest guest = guests.ready();
    screen.signInAsAuditor();
    for (String path : List.of("staff/check-in", "staff/person/" + guest.visit().value())) {
      screen.open(path);
      assertThat(screen.text()).doesNotContain(guest.reference(), "Still to come");
    }
  }
}
