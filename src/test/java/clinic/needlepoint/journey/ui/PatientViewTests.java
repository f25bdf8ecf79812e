package clinic.needlepoint.journey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.journey.Arrival;
import clinic.needlepoint.journey.ArrivalsBoard;
import clinic.needlepoint.journey.StaffCalls;
import clinic.needlepoint.screening.Questionnaires;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.screening.Screenings;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.ui.Countdown;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.PrivacyTimeout;
import clinic.needlepoint.visit.CheckInCode;
import clinic.needlepoint.visit.CheckInDesk;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KioskTest
@Tag("F001")
class PatientViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private Screenings screenings;
  @Autowired private Consents consents;
  @Autowired private StaffCalls calls;
  private Guests guests;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    guests = new Guests(kiosk);
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void identify(Guest guest) {
    screen.touch("Start");
    screen.press(guest.birthKeys());
    screen.touch("Next");
    screen.press(guest.letters());
    screen.touch("Next");
  }

  /** Without identifying as them once more. */
  private VisitId visit(Guest guest) {
    Patients patients = kiosk.getBean(Patients.class);
    return patients.visits(patients.find(guest.reference()).orElseThrow().id()).getFirst();
  }

  private StaffMember nurse() {
    return kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow();
  }

  private void reachTheDecision() {
    screen.touch("Next");
    while (screen.html().contains("class=\"education")) {
      screen.touch("Next");
    }
    int pages =
        kiosk
            .getBean(ConsentForms.class)
            .inForce(TreatmentType.STANDARD)
            .orElseThrow()
            .pages()
            .size();
    for (int page = 2; page <= pages; page++) {
      screen.touch("Page " + page);
    }
    screen.touch("Next");
    kiosk
        .getBean(ConsentForms.class)
        .inForce(TreatmentType.STANDARD)
        .orElseThrow()
        .questions()
        .forEach(this::answerRight);
    screen.touch("Next");
  }

  private void answerRight(ConsentForm.Question question) {
    question.answers().stream()
        .filter(ConsentForm.Answer::right)
        .forEach(answer -> screen.touch(answer.text().in(Locale.ENGLISH)));
  }

  @Test
  void welcomesAndOffersTheOtherLanguage() {
    assertThat(screen.text()).contains("Welcome", "Check in here.", "Start", "Espa\u00f1ol");
    assertThat(screen.offers("English")).isFalse();
    assertThat(LocatorJ._find(PrivacyTimeout.class)).as("nothing to clear yet").isEmpty();
  }

  @Test
  void speaksSpanishAfterOneTouch() {
    screen.touch("Espa\u00f1ol");
    assertThat(screen.text()).doesNotContain("Welcome", "Check in here.").contains("English");
    assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("es");
    screen.touch("English");
    assertThat(screen.text()).contains("Welcome");
  }

  @Test
  void leadsFromTheDoorToTheChairAndForgets() {
    Guest guest = guests.expected();
    identify(guest);
    answerAllWithNo();
    screen.touch("Next");
    assertThat(screen.text()).contains("What happens today");
    reachTheDecision();
    screen.touch("Sign");
    screen.touch("Type my name");
    screen.only(Input.class).setValue(guest.name());
    screen.touch("I sign");
    screen.touch("Next");

    assertThat(screen.text())
        .contains("You are checked in", "Thank you. Please take a seat.", "Clears in 20 s")
        .doesNotContain(guest.name(), guest.initials());
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.Cleared.class);
    assertThat(consents.stateOf(guest.visit())).isInstanceOf(ConsentState.Signed.class);
    assertThat(kiosk.getBean(Visits.class).find(guest.visit()).orElseThrow().seatedAt())
        .isPresent();
    assertThat(screen.where()).isEmpty();
    screen.touch("Finish");
    assertThat(screen.text()).contains("Welcome");
  }

  private Guest isDoneWithOneOfTwo() {
    Guest guest = guests.expected("Zora", "Ibis");
    guests.comesBack(guest, "Zora", "Ibis");
    identify(guest);
    answerAllWithNo();
    screen.touch("Next");
    reachTheDecision();
    screen.touch("Sign");
    screen.touch("Type my name");
    screen.only(Input.class).setValue(guest.name());
    screen.touch("I sign");
    screen.touch("Next");
    assertThat(screen.text()).contains("You have one more appointment today, at ");
    return guest;
  }

  private List<Arrival> here(Guest guest) {
    return kiosk.getBean(ArrivalsBoard.class).here().stream()
        .filter(arrival -> arrival.visit().reference().equals(guest.reference()))
        .toList();
  }

  @Test
  @Tag("F008")
  void whoeverHasTwoAppointmentsIsToldOfTheOtherAndMayDoItLater() {
    Guest guest = isDoneWithOneOfTwo();
    screen.touch("Later");
    assertThat(screen.text()).contains("Thank you. Please take a seat.");
    screen.touch("Finish");
    assertThat(here(guest))
        .extracting(Arrival::afterAnother)
        .as("staff see of which nothing is answered")
        .containsExactlyInAnyOrder(false, true);

    identify(guest);
    assertThat(screen.text()).contains("1 of ");
    assertThat(guest.visit()).as("the other one").isNotEqualTo(visit(guest));
  }

  @Test
  @Tag("F008")
  void theOtherAppointmentOfTodayIsAnsweredAtOnce() {
    Guest guest = isDoneWithOneOfTwo();
    screen.touch("Now");
    answerAllWithNo();
    screen.touch("Next");
    assertThat(here(guest))
        .extracting(Arrival::screening)
        .allMatch(ScreeningState.Cleared.class::isInstance);
  }

  private Guest typesAnotherName() {
    Guest guest = guests.expected();
    guest.answer(Map.of());
    identify(guest);
    screen.touch("Next");
    reachTheDecision();
    screen.touch("Sign");
    screen.touch("Type my name");
    screen.only(Input.class).setValue("Sigrid Undset");
    screen.touch("I sign");
    assertThat(screen.text())
        .contains("This name looks different", "Sigrid Undset")
        .doesNotContain(guest.name());
    return guest;
  }

  @Test
  @Tag("F040")
  @Tag("F048")
  void theSilenceLeavesNothingOfAnotherName() throws ReflectiveOperationException {
    Guest guest = typesAnotherName();
    clearNow();
    assertThat(screen.text()).contains("Welcome");
    assertThat(screen.html()).doesNotContain("Sigrid", "Undset");
    assertThat(consents.stateOf(visit(guest))).isEqualTo(new ConsentState.Missing());
    assertThat(
            number("SELECT count(*) FROM consent_decision WHERE visit = " + visit(guest).value()))
        .isZero();
  }

  @Test
  @Tag("F048")
  void aWrongCodeForAnotherNameCountsLikeAnySignIn() {
    Guest guest = typesAnotherName();
    screen.touch("Staff are here");
    sayWhoIsBeside("000000");
    assertThat(screen.text()).contains("Code and PIN do not fit.");
    assertThat(number("SELECT tries FROM sign_in_tries WHERE code = '1004'")).isOne();
    assertThat(consents.stateOf(visit(guest))).isEqualTo(new ConsentState.Missing());
    screen.touch("Back");
    sayWhoIsBeside("531862");
    assertThat(consents.stateOf(visit(guest))).isInstanceOf(ConsentState.Signed.class);
    assertThat(number("SELECT count(*) FROM sign_in_tries WHERE code = '1004'")).isZero();
  }

  private long number(String sql) {
    return kiosk.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  private void sayWhoIsBeside(String pin) {
    screen.only(Input.class).setValue("1004");
    screen.touch("Next");
    screen.only(Input.class).setValue(pin);
    screen.touch("Next");
  }

  private void answerAllWithNo() {
    int questions = kiosk.getBean(Questionnaires.class).inForce().questions().size();
    for (int question = 0; question < questions; question++) {
      screen.touch("No");
      screen.touch("Next");
    }
    assertThat(screen.text()).contains("Please check your answers");
  }

  @Test
  @Tag("F035")
  void thanksWhoeverSaidNoInTheSameCalmWay() {
    Guest guest = guests.expected();
    guest.answer(Map.of());
    identify(guest);
    assertThat(screen.text()).contains("We have your answers");
    screen.touch("Next");
    reachTheDecision();
    screen.touch("I do not agree");
    screen.touch("I say no");
    screen.touch("Next");
    assertThat(screen.text())
        .contains("We have noted your choice", "That is fine. Please take a seat.")
        .doesNotContain("You are checked in");
    assertThat(consents.stateOf(guest.visit())).isInstanceOf(ConsentState.Declined.class);
  }

  @Test
  void theNextPersonFindsNothingOfTheLast() throws ReflectiveOperationException {
    Guest guest = guests.expected();
    identify(guest);
    screen.touch(LocatorJ._get(PatientView.class), "No");
    larger();
    Look.language(UI.getCurrent(), Locale.of("es"));
    assertThat(Look.largerText(UI.getCurrent().getSession())).isTrue();

    clearNow();
    assertThat(screen.text()).contains("Welcome");
    assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
    assertThat(Look.largerText(UI.getCurrent().getSession())).isFalse();
    assertThat(LocatorJ._find(PrivacyTimeout.class)).isEmpty();
  }

  /** What the page does when the silence is over. */
  private static void clearNow() throws ReflectiveOperationException {
    var expired = PrivacyTimeout.class.getDeclaredMethod("expired");
    expired.setAccessible(true);
    expired.invoke(LocatorJ._get(PrivacyTimeout.class));
  }

  private void larger() {
    touchTool("Make it easier to read");
    screen.touch("Large");
  }

  private static void touchTool(String label) {
    LocatorJ._click(
        LocatorJ._get(
            NativeButton.class,
            spec ->
                spec.withPredicate(button -> button.getAriaLabel().equals(Optional.of(label)))));
  }

  @Test
  void callsStaffFromWhereSomebodyIs() {
    calls.answer(kiosk.getBean(StaffMembers.class).findByCode("1001").orElseThrow());
    screen.touch("Start");
    screen.touch("Call staff");
    assertThat(screen.text()).contains("We told the staff");
    assertThat(calls.waitingSince()).isPresent();
  }

  @Test
  @Tag("F008")
  void beginsAnewForWhoeverComesBackWithBirthdayAndLetters() {
    Guest guest = guests.expected();
    identify(guest);
    String first = screen.text();
    screen.touch("Yes");
    screen.touch("Next");
    screen.close();
    screen = new KioskScreen(kiosk);
    identify(guest);
    assertThat(screen.text()).isEqualTo(first).contains("1 of ");
    assertThat(kiosk.getBean(ScreeningAnswers.class).given(visit(guest))).isEmpty();
  }

  @Test
  void goesOnWhereSomebodyStoppedWhoComesBackWithACodeOfStaff() {
    Guest guest = guests.expected();
    identify(guest);
    screen.touch("No");
    screen.touch("Next");
    String second = screen.text();
    screen.close();
    screen = new KioskScreen(kiosk);
    CheckInCode code = kiosk.getBean(CheckInDesk.class).issue(visit(guest), nurse()).code();
    screen.touch("Code");
    screen.press(code.value());
    screen.touch("Next");
    assertThat(screen.text()).isEqualTo(second).contains("2 of ");
  }

  private void reachTheLastScreen() {
    Guest guest = guests.expected();
    guest.answer(Map.of());
    identify(guest);
    screen.touch("Next");
    reachTheDecision();
    screen.touch("I do not agree");
    screen.touch("I say no");
    screen.touch("Next");
  }

  @Test
  void theLastScreenIsWatchedAlsoWhereItsTimeIsNotCounted() throws ReflectiveOperationException {
    reachTheLastScreen();
    touchTool("Language");
    assertThat(LocatorJ._find(Countdown.class)).isEmpty();
    clearNow();
    assertThat(screen.text()).contains("Welcome");
    assertThat(LocatorJ._find(PrivacyTimeout.class)).isEmpty();
  }

  @Test
  void theLastScreenClearsItselfWhenItsTimeIsOver() throws ReflectiveOperationException {
    reachTheLastScreen();
    assertThat(screen.text()).contains("Clears in 20 s");
    var over = Countdown.class.getDeclaredMethod("over");
    over.setAccessible(true);
    over.invoke(screen.only(Countdown.class));
    assertThat(screen.text()).contains("Welcome").doesNotContain("take a seat");
    assertThat(LocatorJ._find(PrivacyTimeout.class)).isEmpty();
  }

  @Test
  void saysOnTheOlderOfTwoScreensThatTheVisitGoesOnElsewhere() {
    Guest guest = guests.expected();
    identify(guest);
    guest.claim(); // at another screen
    assertThatThrownBy(() -> screen.touch("No"))
        .satisfies(
            lost -> VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(lost)));
    assertThat(screen.text())
        .contains("Go on there. This screen starts again.", "Go on")
        .doesNotContain("Exception");
    assertThat(screen.offers("Call staff")).as("as on every screen of a patient").isTrue();
    assertThat(screen.offers("No")).isFalse();
    assertThat(screenings.stateOf(guest.visit()))
        .isEqualTo(new ScreeningState.Unfinished(0, questions()));
  }

  private int questions() {
    return kiosk.getBean(Questionnaires.class).inForce().questions().size();
  }
}
