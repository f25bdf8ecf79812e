package clinic.needlepoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Reason;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningClearance;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.screening.Screenings;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import com.vaadin.flow.component.html.Input;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F047")
class ReviewViewTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private static final String GO_ON = "OK to treat, with this reason";
  private static final String IN_SPITE = "Treat, with this reason";

  @Autowired private ApplicationContext kiosk;
  @Autowired private Screenings screenings;
  @Autowired private AuditLog log;
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

  private void review(Guest guest) {
    screen.open("staff/review/" + guest.visit().value());
  }

  private void reason(String words) {
    screen.only(Input.class).setValue(words);
  }

  private int reviews() {
    return log.find(List.of("screening.flag-reviewed"), Instant.EPOCH, FAR).size();
  }

  @Test
  void showsOneFlagAfterTheOtherAndThenThatAllIsDone() {
    Guest guest =
        guests.answered(Map.of("blood-thinners", Answer.YES, "allergies", Answer.NOT_SURE));
    int before = reviews();
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.text())
        .contains("Review answers, " + guest.initials(), "1 of 2", "Needs your decision")
        .contains("Do you take medicine that thins your blood?", "Yes");

    reason("low dose, asked the doctor");
    screen.touch(GO_ON);
    assertThat(screen.text())
        .contains("2 of 2", "Not sure")
        .doesNotContain("Do you take medicine that thins your blood?");
    assertThat(screen.only(Input.class).getValue()).as("each has its own reason").isEmpty();

    reason("tree pollen only");
    screen.touch(GO_ON);
    assertThat(screen.text())
        .contains("All answers are reviewed", "No answer holds up the treatment.");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.Cleared.class);
    assertThat(reviews()).isEqualTo(before + 2);
    screen.touch("Back to arrivals");
    assertThat(screen.where()).isEqualTo("staff");
  }

  @Test
  void clearsNothingWithoutAReason() {
    Guest guest = guests.answered(Map.of("blood-thinners", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    for (String shortOne : new String[] {"", "ok", "  a  "}) {
      reason(shortOne);
      screen.touch(GO_ON);
      assertThat(screen.text()).contains("Write a reason first, 3 to 300 characters.");
    }
    screen.touch("No treatment today");
    assertThat(screen.text())
        .contains("Write a reason first, 3 to 300 characters.")
        .doesNotContain("No treatment today?");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.ToReview.class);
  }

  @Test
  void endsTheDayOnTheSecondTouchOnly() {
    Guest guest = guests.answered(Map.of("pregnancy", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.text()).contains("As a rule, no treatment today");
    reason("not in pregnancy");
    screen.touch("No treatment today");
    assertThat(screen.text())
        .contains("No treatment today?", "The session can not be opened today.");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.ToReview.class);

    screen.touch("End it: no treatment today");
    assertThat(screen.text()).contains("No treatment today", "A clinician decided this at ");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.Stopped.class);
  }

  @Test
  @Tag("F014")
  void treatsInSpiteOfAStopOnTheSecondTouchOnly() {
    Guest guest = guests.answered(Map.of("pregnancy", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    reason("a slip, asked twice");
    screen.touch(GO_ON);
    assertThat(screen.text()).contains("Treat all the same?", "You answer for the exception");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.ToReview.class);

    screen.touch(IN_SPITE);
    assertThat(screen.text()).contains("All answers are reviewed");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.Cleared.class);
  }

  @Test
  void showsTheDecisionOfWhoeverWasFaster() {
    Guest guest = guests.answered(Map.of("pregnancy", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    reason("not in pregnancy");
    kiosk
        .getBean(ScreeningClearance.class)
        .stop(guest.visit(), new Reason("asked her doctor"), lead());
    int decided = reviews();
    screen.touch(GO_ON);
    screen.touch(IN_SPITE);
    assertThat(screen.text()).contains("No treatment today", "A clinician decided this at ");
    assertThat(screen.offers(GO_ON)).isFalse();
    assertThat(reviews()).isEqualTo(decided);
  }

  private StaffMember lead() {
    return kiosk.getBean(StaffMembers.class).findByCode("1001").orElseThrow();
  }

  @Test
  void goesBackFromTheSecondTouchWithNothingDecided() {
    Guest guest = guests.answered(Map.of("pregnancy", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    reason("not in pregnancy");
    screen.touch("No treatment today");
    screen.touch("Go back to the answer");
    assertThat(screen.offers(GO_ON)).isTrue();
    assertThat(screen.text()).doesNotContain("No treatment today?");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.ToReview.class);
  }

  @Test
  void showsWhatIsGoodToKnowBesideTheFlagAndAfterIt() {
    Guest guest =
        guests.answered(Map.of("sensitive-skin", Answer.YES, "blood-thinners", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.text()).contains("1 of 1", "Good to know");
    reason("stopped last week");
    screen.touch(GO_ON);
    assertThat(screen.text()).contains("All answers are reviewed", "Good to know");
  }

  @Test
  void aNoteAloneHoldsNothingUp() {
    Guest guest = guests.answered(Map.of("sensitive-skin", Answer.NOT_SURE));
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.text()).contains("All answers are reviewed", "Good to know", "Not sure");
  }

  @Test
  void saysThatThePatientIsStillAnswering() {
    Guest guest = guests.arrived();
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.text()).contains("The patient is still answering", "0 of ");
    assertThat(screen.offers(GO_ON)).isFalse();
  }

  @Test
  void saysThatItDoesNotKnowAVisit() {
    screen.signInAsNurse();
    screen.open("staff/review/987654321");
    assertThat(screen.text())
        .contains("We do not have this visit", "Go back to arrivals and choose the person again.");
  }

  @Test
  @Tag("F050")
  void saysItWhenTheLicenceRanOut() {
    Guest guest = guests.answered(Map.of("blood-thinners", Answer.YES));
    screen.signIn("1003", "940726");
    review(guest);
    reason("low dose");
    screen.touch(GO_ON);
    assertThat(screen.text()).contains("Your licence is not valid today.");
    assertThat(screenings.stateOf(guest.visit())).isInstanceOf(ScreeningState.ToReview.class);
  }

  @Test
  @Tag("F112")
  void anAssistantReadsNobodysAnswers() {
    Guest guest = guests.answered(Map.of("blood-thinners", Answer.YES));
    screen.signIn("1004", "531862");
    review(guest);
    assertThat(screen.text()).doesNotContain("Do you take medicine that thins your blood?");
  }

  @Test
  void thePageTitleSaysNothingOfThePatient() {
    Guest guest = guests.answered(Map.of("blood-thinners", Answer.YES));
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.only(ReviewView.class).getPageTitle()).isEqualTo("Arrivals");
  }

  @Test
  @Tag("F015")
  void showsWhatWasSaidBesideAYesAndWhatItMeans() {
    Guest guest = guests.arrived();
    YearMonth month = YearMonth.from(kiosk.getBean(ScreeningAnswers.class).today());
    guest.answer(
        Map.of("isotretinoin", Answer.YES, "blood-thinners", Answer.YES, "diabetes", Answer.YES),
        Map.of(
            "last-dose",
            new Reply.InMonth(month),
            "which-thinner",
            new Reply.Chosen(List.of("warfarin", "aspirin")),
            "sugar",
            new Reply.Chosen(List.of("in-range"))));
    screen.signInAsNurse();
    review(guest);
    assertThat(screen.text())
        .contains("1 of 2", "Which of these do you take?", "Warfarin, Aspirin")
        .contains("Good to know", "Do you have diabetes?", "Yes, mostly");
    reason("asked the doctor");
    screen.touch(GO_ON);
    assertThat(screen.text())
        .contains("2 of 2", "When did you take the last one?", String.valueOf(month.getYear()))
        .contains("Held against 6 months", "As a rule, no treatment today");
  }
}
