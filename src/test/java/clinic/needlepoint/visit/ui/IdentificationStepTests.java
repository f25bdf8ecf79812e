package clinic.needlepoint.visit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.DateOfBirth;
import clinic.needlepoint.visit.IdentificationResult;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.Initials;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F002")
class IdentificationStepTests {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final Messages messages = new Messages();
  private final List<String> typed = new ArrayList<>();
  private final List<Found> done = new ArrayList<>();
  private IdentificationResult answer = new IdentificationResult.NotRecognised();
  private int left;

  @BeforeEach
  void open() {
    MockVaadin.setup();
    UI.getCurrent().setLocale(Locale.ENGLISH);
    PatientFrame frame = new Worded();
    UI.getCurrent().add(frame);
    new IdentificationStep(
            frame,
            this::identify,
            ZoneOffset.UTC,
            Clock.fixed(NOW, ZoneOffset.UTC),
            done::add,
            () -> left++)
        .start(1, 5);
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  /** A frame that reads the real message files, without a Spring context. */
  private final class Worded extends PatientFrame {
    Worded() {
      super("checkin.birth", screen -> {});
    }

    @Override
    public String getTranslation(String key, Object... values) {
      return messages.getTranslation(key, Locale.ENGLISH, values);
    }
  }

  private IdentificationResult identify(DateOfBirth birth, Initials initials) {
    typed.add(birth.date() + " " + initials.given() + initials.family());
    return answer;
  }

  private static void press(String keys) {
    keys.chars()
        .mapToObj(Character::toString)
        .forEach(key ->
            _click(
                _get(
                    NativeButton.class,
                    spec ->
                        spec.withPredicate(button ->
                            button.hasClassName("key")
                                && button.getElement().getTextRecursively().equals(key)))));
  }

  private static void primary() {
    _click(_get(NativeButton.class, spec -> spec.withClasses("btn--primary")));
  }

  private static String heading() {
    return _get(H1.class).getText();
  }

  private static void identifyAsMaya() {
    press("3271990");
    primary();
    press("MK");
    primary();
  }

  @Test
  void asksForTheDateAndThenTheLetters() {
    assertThat(heading()).isEqualTo("When were you born?");
    press("3271990");
    primary();
    assertThat(heading()).isEqualTo("First letter of your given name?");
    press("M");
    assertThat(heading()).isEqualTo("First letter of your family name?");
    primary();
    assertThat(typed).as("one letter is not enough").isEmpty();
    press("K");
    answer = found();
    primary();
    assertThat(typed).containsExactly("1990-03-27 MK");
    assertThat(done).hasSize(1);
  }

  @Test
  void saysGentlyWhatCanNotBeWithoutLookingUp() {
    primary();
    assertThat(heading()).isEqualTo("Some numbers are still missing.");
    press("02311990");
    primary();
    assertThat(heading()).isEqualTo("There is no 31 February 1990.");
    assertThat(typed).isEmpty();
  }

  @Tag("F007")
  @Tag("F009")
  @Test
  void aFailureNamesTheReceptionAndForgetsWhatWasTyped() {
    identifyAsMaya();
    assertThat(heading()).isEqualTo("We could not find your visit.");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("Please see the reception.");
    primary();
    assertThat(heading()).isEqualTo("When were you born?");
    primary();
    assertThat(heading()).isEqualTo("Some numbers are still missing.");
  }

  @Tag("F007")
  @Test
  void aLockSaysUntilWhenAndLeaves() {
    answer = new IdentificationResult.Locked(NOW.plusSeconds(300));
    identifyAsMaya();
    assertThat(heading()).isEqualTo("Check-in here has paused.");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.contains("15:05"));
    primary();
    assertThat(left).isEqualTo(1);
  }

  @Test
  void backLeavesTheFirstScreenAndKeepsTheDateOnTheSecond() {
    press("3271990");
    primary();
    back();
    assertThat(heading()).isEqualTo("When were you born?");
    primary();
    assertThat(heading()).as("the date is still there").startsWith("First letter");
    back();
    back();
    assertThat(left).isEqualTo(1);
  }

  private static void back() {
    _click(
        _get(
            NativeButton.class,
            spec ->
                spec.withPredicate(
                    button -> button.getElement().getTextRecursively().equals("Back"))));
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
