package clinic.needlepoint.journey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.journey.StaffCalls;
import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Reason;
import clinic.needlepoint.screening.ScreeningClearance;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F045")
class ArrivalsViewTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  @Autowired private ApplicationContext kiosk;
  @Autowired private StaffCalls calls;
  @Autowired private StaffMembers members;
  @Autowired private TreatmentSessions sessions;
  @Autowired private AuditLog log;
  private Guests guests;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    guests = new Guests(kiosk);
    calls.answer(lead());
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  @Tag("F077")
  void takesTheStationsCallButtonForACall() {
    kiosk.getBean(Station.class).switches().orElseThrow().pressCallButton();
    await().until(() -> calls.waitingSince().isPresent());
    screen.signInAsLead();
    assertThat(screen.text()).contains("Somebody at the kiosk asks for help");
  }

  @Test
  void whoeverIsExpectedIsNotOnTheBoardYet() {
    Guest guest = guests.expected();
    screen.signInAsLead();
    assertThat(rows(guest)).isEmpty();
    assertThat(screen.text()).contains("Due next: ");
  }

  @Test
  void waitsForWhoeverIsStillAnswering() {
    Guest guest = guests.arrived();
    screen.signInAsLead();
    assertThat(words(guest)).contains("0 min", "Still answering", "Not yet");
    assertThat(acts(guest)).isEmpty();
  }

  @Test
  @Tag("F047")
  void asksForAReviewOfFlaggedAnswers() {
    Guest guest =
        guests.answered(Map.of("blood-thinners", Answer.YES, "allergies", Answer.NOT_SURE));
    screen.signInAsLead();
    assertThat(words(guest)).contains("2 to review");
    screen.touch(row(guest), "Review answers");
    assertThat(screen.where()).isEqualTo("staff/review/" + guest.visit().value());
  }

  @Test
  void opensTheSessionOfWhoeverIsReadyAndGoesOnWithIt() {
    Guest guest = guests.ready();
    screen.signInAsLead();
    assertThat(words(guest)).contains("Nothing to review", "Signed");
    screen.touch(row(guest), "Open session");
    assertThat(screen.where()).startsWith("staff/person/");
    screen.touch("Yes, open the session");
    assertThat(screen.where()).startsWith("staff/session/S-");

    String session = screen.where();
    screen.open("staff");
    screen.touch(row(guest), "Go on");
    assertThat(screen.where()).isEqualTo(session);
  }

  @Test
  @Tag("F017")
  void saysToWhomTheTreatmentIsStillToBeExplained() {
    Guest read = guests.answered(Map.of());
    read.readAboutTheTreatment();
    Guest passedBy = guests.answered(Map.of());
    passedBy.skipTheTreatment();
    screen.signInAsLead();
    assertThat(words(read)).doesNotContain("Explain it");
    assertThat(words(passedBy)).contains("Explain it");
  }

  @Test
  void aStoppedSessionLeavesTheWayToAnother() {
    Guest guest = guests.ready();
    SessionNumber number = sessions.open(guest.visit(), lead());
    screen.signInAsLead();
    assertThat(acts(guest)).containsExactly("Go on");
    sessions.stop(number, "no time left today", lead());
    screen.open("auditor");
    screen.open("staff");
    assertThat(words(guest)).contains("Open session");
  }

  @Test
  void showsThatAnswersWereCleared() {
    Guest guest = guests.answered(Map.of("blood-thinners", Answer.YES));
    guest.sign();
    kiosk
        .getBean(ScreeningClearance.class)
        .clear(guest.visit(), "blood-thinners", new Reason("low dose, asked"), lead());
    screen.signInAsLead();
    assertThat(words(guest)).contains("Cleared", "Signed", "Open session");
  }

  /** What nobody has to decide has to be known all the same: it is never a plain green. */
  @Test
  @Tag("F016")
  void whoeverTreatsIsToldOfAnswersThatHoldNothingUp() {
    Guest guest = guests.answered(Map.of("sensitive-skin", Answer.YES, "make-up", Answer.YES));
    guest.sign();
    screen.signInAsLead();
    assertThat(words(guest)).contains("To know: 2").doesNotContain("Nothing to review");
    screen.touch(row(guest), "Open session");
    assertThat(screen.text()).contains("To know: 2");
    screen.touch("Read the health answers");
    assertThat(screen.text()).contains("Good to know", "skin", "make-up");
    screen.open("staff");
    screen.touch(row(guest), "Open session");
    screen.touch("Yes, open the session");
    assertThat(screen.text()).contains("to know: 2, answered", "Good to know");
    LocatorJ._click(
        LocatorJ._find(NativeButton.class).stream()
            .filter(button -> button.getElement().getTextRecursively().contains("to know: 2"))
            .findFirst()
            .orElseThrow());
    assertThat(screen.where()).isEqualTo("staff/review/" + guest.visit().value());
  }

  /** Who treats somebody whom the questionnaire would send home is seen to do so. */
  @Test
  @Tag("F014")
  void anExceptionStaysAnExceptionWithItsReasonAndWhoGaveIt() {
    Guest guest = guests.answered(Map.of("pregnancy", Answer.YES));
    guest.sign();
    kiosk
        .getBean(ScreeningClearance.class)
        .clear(guest.visit(), "pregnancy", new Reason("a slip, asked twice"), lead());
    screen.signInAsLead();
    assertThat(words(guest)).contains("Cleared as an exception");
    screen.touch(row(guest), "Open session");
    assertThat(screen.text()).contains("Cleared as an exception");
    screen.touch("Read the health answers");
    assertThat(screen.text())
        .contains("Cleared, with these reasons", "a slip, asked twice", lead().pseudonym());
    screen.open("staff");
    screen.touch(row(guest), "Open session");
    screen.touch("Yes, open the session");
    assertThat(screen.text()).contains("cleared as an exception at", "On a person's word");
  }

  @Test
  void sendsToTheReasonWhenAClinicianDecidedAgainstIt() {
    Guest guest = guests.answered(Map.of("pregnancy", Answer.YES));
    kiosk
        .getBean(ScreeningClearance.class)
        .stop(guest.visit(), new Reason("not in pregnancy"), lead());
    screen.signInAsLead();
    assertThat(words(guest)).contains("Not today");
    screen.touch(row(guest), "See why");
    assertThat(screen.where()).isEqualTo("staff/review/" + guest.visit().value());
    assertThat(screen.text()).contains("No treatment today");
  }

  @Test
  @Tag("F035")
  void showsThatSomebodySaidNo() {
    Guest guest = guests.answered(Map.of());
    guest.decline();
    screen.signInAsLead();
    assertThat(words(guest)).contains("Declined", "See why");
    screen.touch(row(guest), "See why");
    assertThat(screen.where()).isEqualTo("staff/consents/" + guest.visit().value());
    assertThat(screen.text()).contains("The patient said no").doesNotContain("No answer holds up");
  }

  @Test
  void talksToWhoeverSitsWithoutADecision() {
    Guest guest = guests.answered(Map.of());
    screen.signInAsLead();
    assertThat(acts(guest)).as("still at the kiosk").isEmpty();
    guest.sit();
    screen.open("auditor");
    screen.open("staff");
    assertThat(acts(guest)).containsExactly("See why");
  }

  @Test
  void hidesInitialsEverywhereAndShowsThemAgain() {
    Guest guest = guests.ready();
    Guest expected = guests.expected();
    screen.signInAsLead();
    screen.touch("Hide initials");
    assertThat(screen.html()).doesNotContain(guest.initials(), expected.initials());
    screen.touch("Show initials");
    assertThat(screen.text()).contains(guest.initials());
  }

  @Test
  @Tag("F001")
  @Tag("F024")
  void showsACallAndWhoGoesAnswersItOnce() {
    screen.signInAsLead();
    assertThat(screen.text()).doesNotContain("Somebody at the kiosk asks for help");
    calls.call("screening.question");
    MockVaadin.clientRoundtrip(true);
    assertThat(screen.text()).contains("Somebody at the kiosk asks for help", "Since ");

    int before = answered();
    screen.touch("I am going");
    assertThat(screen.text()).doesNotContain("Somebody at the kiosk asks for help");
    assertThat(calls.waitingSince()).isEmpty();
    assertThat(answered()).isEqualTo(before + 1);
    assertThat(
            log.find(List.of("staff.call-answered"), Instant.EPOCH, FAR)
                .getLast()
                .text("waitedSeconds"))
        .as("the time to its answer")
        .matches("[0-9]{1,2}");
  }

  @Test
  void hearsOfWhoeverSitsDownWithoutATouch() {
    Guest guest = guests.ready();
    screen.signInAsLead();
    Guest another = guests.ready();
    MockVaadin.clientRoundtrip(true);
    assertThat(rows(another)).as("heard of at the check-in already").hasSize(1);
    kiosk.getBean(Seating.class).seat(another.claim());
    MockVaadin.clientRoundtrip(true);
    assertThat(rows(another)).hasSize(1);
    assertThat(rows(guest)).hasSize(1);
  }

  @Test
  @Tag("F112")
  void saysWhomAPersonWaitsForWhereARoleMayNotAct() {
    Guest ready = guests.ready();
    Guest flagged = guests.answered(Map.of("blood-thinners", Answer.YES));
    screen.signIn("1004", "531862");
    for (Guest guest : List.of(ready, flagged)) {
      assertThat(acts(guest)).isEmpty();
      assertThat(words(guest)).contains("Waits for a clinician");
    }
    sessions.open(ready.visit(), lead());
    screen.open("staff/station");
    screen.open("staff");
    assertThat(acts(ready)).as("a running session is open to assistants").containsExactly("Go on");
  }

  @Test
  @Tag("F050")
  void saysItWhenALicenceRanOut() {
    Guest guest = guests.ready();
    screen.signIn("1003", "940726");
    screen.touch(row(guest), "Open session");
    screen.touch("Yes, open the session");
    assertThat(screen.text()).contains("Your licence is not valid today.");
    assertThat(sessions.ofVisit(guest.visit())).isEmpty();
  }

  private StaffMember lead() {
    return members.findByCode("1001").orElseThrow();
  }

  private int answered() {
    return log.find(List.of("staff.call-answered"), Instant.EPOCH, FAR).size();
  }

  private List<ArrivalRow> rows(Guest guest) {
    return LocatorJ._find(ArrivalRow.class).stream()
        .filter(row -> row.getElement().getTextRecursively().contains(guest.initials()))
        .toList();
  }

  private ArrivalRow row(Guest guest) {
    assertThat(rows(guest)).hasSize(1);
    return rows(guest).getFirst();
  }

  private String words(Guest guest) {
    return row(guest).getElement().getTextRecursively();
  }

  private List<String> acts(Guest guest) {
    return LocatorJ._find(row(guest), com.vaadin.flow.component.html.NativeButton.class).stream()
        .map(button -> button.getElement().getTextRecursively())
        .toList();
  }
}
