package clinic.needlepoint.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.scanner.ui.ScanListener;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.visit.CheckInCode;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.DateOfBirth;
import clinic.needlepoint.visit.Identification;
import clinic.needlepoint.visit.IdentificationResult;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.Initials;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.WaitingNumber;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Tag("F002")
class IdentificationStepTests {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final PatientScreen screen = new PatientScreen();
  private final List<String> typed = new ArrayList<>();
  private final List<Found> done = new ArrayList<>();
  private IdentificationResult answer =
      new IdentificationResult.NotRecognised(new WaitingNumber(12));
  private int left;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    new IdentificationStep(
            screen.frame(), new Typed(), ZoneOffset.UTC, clock, done::add, () -> left++)
        .start();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  /** Notes what reaches the service. */
  private final class Typed implements Identification {
    @Override
    public IdentificationResult identify(DateOfBirth birth, Initials initials) {
      typed.add(birth.date() + " " + initials.given() + initials.family());
      return answer;
    }

    @Override
    public IdentificationResult identify(CheckInCode code) {
      typed.add("code " + code.value());
      return answer;
    }

    @Override
    public IdentificationResult walkIn(DateOfBirth birth, Initials initials) {
      typed.add("walk-in " + birth.date() + " " + initials.given() + initials.family());
      return new IdentificationResult.Waiting(new WaitingNumber(13));
    }
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

  /** Begins at the code instead of the date. */
  private void openWithCode() {
    new IdentificationStep(
            screen.frame(),
            new Typed(),
            ZoneOffset.UTC,
            Clock.fixed(NOW, ZoneOffset.UTC),
            done::add,
            () -> left++)
        .startWithCode();
  }

  private void scan(String raw) {
    Element scanner = screen.only(ScanListener.class).getElement();
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("event.detail.text", raw);
    scanner
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(scanner, "scan-read", data));
  }

  @Test
  @Tag("F005")
  void takesACodeHeldToTheScannerOnTheFirstScreen() {
    scan("09506000134352");
    assertThat(screen.text()).contains("That is no check-in code");
    scan("]Q1NPC33333334");
    assertThat(typed).isEmpty();
    answer = found();
    scan("]Q1NPC33333333");
    assertThat(typed).containsExactly("code 33333333");
    assertThat(done).hasSize(1);
  }

  @Test
  @Tag("F005")
  void takesACodeFromKeysForItsCharactersAlone() {
    openWithCode();
    assertThat(screen.text()).contains("Type or scan your code", "Call staff");
    assertThat(screen.offers("O")).isFalse();
    assertThat(screen.offers("0")).isFalse();
    answer = found();
    press("33333333");
    screen.touch("Next");
    assertThat(typed).containsExactly("code 33333333");
    assertThat(done).hasSize(1);
  }

  @Test
  @Tag("F005")
  void aSlipInACodeIsSaidAtOnceWithoutLookingUp() {
    openWithCode();
    press("3333333");
    screen.touch("Next");
    assertThat(screen.text()).contains("The code has 8 characters");
    press("4");
    screen.touch("Next");
    assertThat(screen.text()).contains("Check each character");
    assertThat(typed).isEmpty();
    screen.touch("Back");
    assertThat(left).isEqualTo(1);
  }

  @Test
  @Tag("F007")
  @Tag("F009")
  void aCodeThatIsNotInForceGetsTheSameWords() {
    identifyAsMaya();
    String words = screen.text();
    openWithCode();
    press("33333333");
    screen.touch("Next");
    assertThat(screen.text()).isEqualTo(words).contains("Your number is 12");
    screen.touch("Try again");
    assertThat(screen.text()).contains("Type or scan your code");
    assertThat(screen.html()).doesNotContain("33333333");
  }

  @Test
  @Tag("F010")
  void whoHasNoAppointmentNeedNotTypeAgain() {
    identifyAsMaya();
    screen.touch("I have no appointment");
    assertThat(typed).containsExactly("1990-03-27 MK", "walk-in 1990-03-27 MK");
    assertThat(screen.text())
        .contains("Your number is 13", "We told the staff.", "Please take a seat.");
    assertThat(screen.html()).doesNotContain("1990");
    screen.touch("Finish");
    assertThat(left).isEqualTo(1);
  }

  @Test
  @Tag("F010")
  void whoHasNeitherCodeNorAppointmentIsAskedForBirthdayAndLetters() {
    openWithCode();
    press("33333333");
    screen.touch("Next");
    screen.touch("I have no appointment");
    identifyAsMaya();
    assertThat(typed).containsExactly("code 33333333", "walk-in 1990-03-27 MK");
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
