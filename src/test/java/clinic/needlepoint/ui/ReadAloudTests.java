package clinic.needlepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The frame with a voice that writes down what it is asked to say. */
@Tag("F025")
class ReadAloudTests {
  private final List<String> said = new ArrayList<>();
  private final List<String> stopped = new ArrayList<>();
  private boolean installed = true;
  private final PatientScreen screen = new PatientScreen(new Listening());
  private final PatientFrame frame = screen.frame();

  private final class Listening implements Voice {
    @Override
    public boolean speaks(Locale language) {
      return installed;
    }

    @Override
    public Sound say(String words, Locale language) {
      said.add(language.getLanguage() + ": " + words);
      return new Sound() {
        @Override
        public Optional<byte[]> wav() {
          return Optional.empty();
        }

        @Override
        public void stop() {
          stopped.add(words);
        }
      };
    }
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void question() {
    frame.show(
        "ui.test",
        () -> {
          frame.progress(3, 8);
          Map<String, String> words = new LinkedHashMap<>();
          words.put("y", "Yes");
          words.put("n", "No");
          frame.room(
              new Heading("Do you smoke?"),
              new Hint("Now and then counts."),
              new Answers<>("Do you smoke?", words, "n", answer -> {}));
          frame.back(frame.getTranslation("ui.back"), () -> {});
          frame.primary(frame.getTranslation("ui.next"), () -> {});
        });
  }

  private NativeButton named(String name) {
    return _find(frame, NativeButton.class).stream()
        .filter(button -> name.equals(button.getAriaLabel().orElse("")))
        .findFirst()
        .orElseThrow();
  }

  private void readAloud() {
    LocatorJ._click(named("Read aloud"));
  }

  @Test
  void saysNothingBeforeItIsAsked() {
    question();
    assertThat(said).isEmpty();
  }

  @Test
  void readsTheScreenInOrderWithWhatIsChosen() {
    question();
    readAloud();
    assertThat(said)
        .containsExactly(
            String.join(
                "\n",
                "en: 3 of 8.",
                "Do you smoke?",
                "Now and then counts.",
                "Choice: Yes.",
                "Choice: No, chosen.",
                "Button: Back.",
                "Button: Call staff.",
                "Button: Next.",
                "Button: Make it easier to read.",
                "Read aloud, on.",
                "Button: Language."));
  }

  @Test
  void readsEachNewScreenInPlaceOfTheLast() {
    question();
    readAloud();
    frame.show("ui.other", () -> frame.room(new Heading("Thank you")));
    assertThat(said).hasSize(2);
    assertThat(said.getLast()).startsWith("en: Thank you.\nButton: Call staff.");
    assertThat(stopped).contains(said.getFirst().substring(4));
  }

  @Test
  void speaksTheLanguageOfTheScreen() {
    question();
    readAloud();
    screen.speak("es");
    assertThat(said.getLast()).startsWith("es: 3 de 8.").contains("Opción: No, elegida.");
  }

  @Test
  void readsWhatIsInTheBoxesAndWhatIsTyped() {
    Input name = new Input();
    name.setValue("Vera");
    frame.show(
        "ui.test",
        () -> {
          frame.room(
              new DateOfBirthEntry(
                  "When were you born?", new DateOfBirthEntry.Typed("", "03", ""), typed -> {}),
              name);
        });
    readAloud();
    assertThat(said.getLast())
        .contains("Month: 03.\nDay: nothing yet.\nYear: nothing yet.\n1.\n2.")
        .contains("Rub out.", "You typed: Vera.");
  }

  @Test
  void saysNoPin() {
    Input pin = new Input();
    pin.setType("password");
    pin.setValue("618305");
    frame.show("ui.test", () -> frame.room(pin));
    readAloud();
    assertThat(said.getLast()).contains("Something is typed here.").doesNotContain("618305");
  }

  @Test
  void saysNothingThatIsNotShown() {
    Hint canary = new Hint("canary");
    canary.setVisible(false);
    Hint hidden = new Hint("canary");
    hidden.getElement().setAttribute("aria-hidden", "true");
    frame.show("ui.test", () -> frame.room(new Heading("Thank you"), canary, hidden));
    readAloud();
    assertThat(said.getLast()).doesNotContain("canary");
  }

  @Test
  void hasNoButtonWithoutAVoice() {
    installed = false;
    question();
    assertThat(_find(frame, NativeButton.class))
        .noneMatch(button -> button.getAriaLabel().equals(Optional.of("Read aloud")));
    LocatorJ._click(named("Make it easier to read"));
    assertThat(screen.offers("Read aloud")).isFalse();
    assertThat(screen.offers("High contrast")).isTrue();
  }

  @Test
  void changesItsVolumeAndBeginsInTheMiddleForTheNextPerson() {
    question();
    LocatorJ._click(named("Make it easier to read"));
    assertThat(screen.offers("Louder")).as("nothing to make louder yet").isFalse();
    screen.touch("Read aloud");
    var session = UI.getCurrent().getSession();
    for (int i = 0; i < 4; i++) {
      screen.touch("Louder");
    }
    assertThat(said.getLast()).isEqualTo("en: Volume 5 of 5");
    assertThat(Look.volume(session)).isEqualTo(Look.LOUDEST);
    screen.touch("Quieter");
    assertThat(Look.volume(session)).isEqualTo(4);
    frame.forget();
    assertThat(Look.volume(session)).isEqualTo(Look.USUAL_VOLUME);
  }

  @Test
  void fallsSilentAndForgetsWithThePerson() {
    question();
    readAloud();
    String words = said.getLast().substring(4);
    frame.forget();
    assertThat(stopped).contains(words);
    question();
    assertThat(said).as("the next person is not read to").hasSize(1);
  }

  @Test
  void canBeEndedByTheSameButton() {
    question();
    readAloud();
    readAloud();
    assertThat(stopped).isNotEmpty();
    question();
    assertThat(said).hasSize(1);
  }
}
