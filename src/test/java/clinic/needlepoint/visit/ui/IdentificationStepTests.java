package clinic.needlepoint.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.DateOfBirth;
import clinic.needlepoint.visit.IdentificationResult;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.Initials;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F002")
class IdentificationStepTests {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final PatientScreen screen = new PatientScreen();
  private final List<String> typed = new ArrayList<>();
  private final List<Found> done = new ArrayList<>();
  private IdentificationResult answer = new IdentificationResult.NotRecognised();
  private int left;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    new IdentificationStep(
            screen.frame(), this::identify, ZoneOffset.UTC, clock, done::add, () -> left++)
        .start();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private IdentificationResult identify(DateOfBirth birth, Initials initials) {
    typed.add(birth.date() + " " + initials.given() + initials.family());
    return answer;
  }

  private void press(String keys) {
    keys.chars().mapToObj(Character::toString).forEach(screen::touch);
  }

  private void identifyAsMaya() {
    press("03271990");
    screen.touch("Next");
    press("MK");
    screen.touch("Next");
  }

  @Test
  void asksForTheDateAndThenTheLetters() {
    assertThat(screen.text()).contains("1 of 5", "When were you born?", "Call staff");
    answer = found();
    identifyAsMaya();
    assertThat(typed).containsExactly("1990-03-27 MK");
    assertThat(done).hasSize(1);
  }

  @Test
  void saysGentlyWhatCanNotBeWithoutLookingUp() {
    screen.touch("Next");
    assertThat(screen.text()).contains("Some numbers are still missing.");
    press("02311990");
    screen.touch("Next");
    assertThat(screen.text()).contains("There is no 31 February 1990.");
    press("11212026");
    screen.touch("Next");
    assertThat(screen.text()).contains("That date is in the future.");
    press("12311899");
    screen.touch("Next");
    assertThat(screen.text()).contains("That year is before 1900.");
    assertThat(typed).isEmpty();
  }

  @Test
  void oneLetterIsNotEnough() {
    press("03271990");
    screen.touch("Next");
    press("M");
    screen.touch("Next");
    assertThat(screen.text()).contains("We need both letters.");
    assertThat(typed).isEmpty();
  }

  @Tag("F007")
  @Tag("F009")
  @Test
  void aFailureNamesTheReceptionAndForgetsWhatWasTyped() {
    identifyAsMaya();
    assertThat(screen.text())
        .contains("We could not find your visit.", "Please see the reception.", "Call staff");
    assertThat(screen.html()).doesNotContain("1990");
    screen.touch("Try again");
    assertThat(screen.text()).contains("When were you born?");
    assertThat(screen.html()).doesNotContain("1990");
  }

  @Tag("F007")
  @Test
  void aLockSaysUntilWhenAndLeaves() {
    answer = new IdentificationResult.Locked(NOW.plusSeconds(300));
    identifyAsMaya();
    assertThat(screen.text()).contains("Check-in here has paused.", "15:05");
    assertThat(screen.offers("Back")).isFalse();
    screen.touch("Close");
    assertThat(left).isEqualTo(1);
  }

  @Test
  void backLeadsToTheDateAndThenOut() {
    press("03271990");
    screen.touch("Next");
    screen.touch("Back");
    assertThat(screen.text()).contains("When were you born?");
    screen.touch("Back");
    assertThat(left).isEqualTo(1);
  }

  @Test
  void speaksSpanish() {
    screen.speak("es");
    assertThat(screen.text()).contains("¿Cuándo nació usted?");
  }

  private static Found found() {
    Visit visit =
        new Visit(
            new VisitId(1),
            new PatientId("P-0123456789ABCDEF"),
            "M. K.",
            "P1",
            "u2",
            TreatmentType.STANDARD,
            NOW,
            Optional.of(NOW),
            Optional.empty());
    return new Found(new Claim(visit.id(), "token"), visit, List.of(visit));
  }
}
