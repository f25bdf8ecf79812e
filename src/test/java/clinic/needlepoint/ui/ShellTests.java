package clinic.needlepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.communication.UidlWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parts every patient screen is made of. */
class ShellTests {
  private final PatientScreen screen = new PatientScreen();
  private final PatientFrame frame = screen.frame();

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void saysHowFarInWordsAndInStitches() {
    frame.progress(3, 8);
    assertThat(screen.text()).contains("3 of 8");
    assertThat(screen.html().split("class=\"done\"", -1)).hasSize(3);
    assertThat(screen.html()).containsOnlyOnce("class=\"now\"");
  }

  @Test
  void offersOnlyWhatItWasGiven() {
    frame.show("ui.test", () -> frame.room(new Heading("Do you smoke?")));
    assertThat(screen.offers("Back")).isFalse();
    assertThat(screen.offers("Next")).isFalse();
    assertThat(screen.offers("Call staff")).isTrue();
  }

  @Test
  void tellsStaffWhichScreenAndSaysSo() {
    frame.show("screening.question", () -> {});
    screen.touch("Call staff");
    assertThat(screen.calls()).containsExactly("screening.question");
    assertThat(screen.text()).contains("We told the staff");
  }

  @Test
  @Tag("F044")
  void saysEverythingAnewAfterAChangeOfLanguage() {
    frame.show("ui.test", () -> frame.primary(frame.getTranslation("ui.next"), () -> {}));
    _click(named("Language"));
    assertThat(screen.offers("Español")).isTrue();
    screen.touch("Español");
    assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("es");
    assertThat(screen.offers("Next")).isFalse();
    assertThat(screen.text()).contains(frame.getTranslation("ui.next"));
  }

  @Test
  @Tag("F026")
  void makesItEasierToReadAndForgetsThatForTheNextPerson() {
    frame.show("ui.test", () -> {});
    var session = UI.getCurrent().getSession();
    _click(named("Make it easier to read"));
    screen.touch("Largest");
    assertThat(Look.largerText(session)).isTrue();
    assertThat(screen.button("Largest").getElement().getAttribute("aria-checked"))
        .isEqualTo("true");
    screen.touch("High contrast");
    screen.touch("Buttons low");
    screen.touch("No movement");
    assertThat(Look.attributes(session))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "data-size",
                "largest",
                "data-theme",
                "contrast",
                "data-reach",
                "low",
                "data-motion",
                "reduced"));
    screen.touch("High contrast");
    assertThat(Look.attributes(session)).doesNotContainKey("data-theme");
    frame.forget();
    assertThat(Look.attributes(session)).isEmpty();
    assertThat(Look.touched(session)).as("nothing is left in the session").isFalse();
  }

  @Test
  void choosesNothingBeforeThePersonDoes() {
    List<String> chosen = new ArrayList<>();
    Map<String, String> words = new LinkedHashMap<>(Map.of("y", "Yes", "n", "No"));
    frame.room(new Answers<>("Do you smoke?", words, null, chosen::add));
    assertThat(screen.html())
        .doesNotContain("aria-checked=\"true\"")
        .contains("role=\"radiogroup\"");
    screen.touch("No");
    assertThat(chosen).containsExactly("n");
    assertThat(screen.button("No").getElement().getAttribute("aria-checked")).isEqualTo("true");
    assertThat(screen.button("Yes").getElement().getAttribute("aria-checked")).isEqualTo("false");
  }

  @Test
  void leavesAPermissionBlankUntilItIsTouched() {
    List<Boolean> chosen = new ArrayList<>();
    frame.room(new YesNo("camera", "Photos for my record", null, chosen::add));
    assertThat(screen.html()).doesNotContain("aria-checked=\"true\"");
    screen.touch("Yes");
    screen.touch("No");
    assertThat(chosen).containsExactly(true, false);
    assertThat(screen.button("No").getElement().getAttribute("aria-checked")).isEqualTo("true");
  }

  @Test
  void fillsTheBoxesOfADateInTurnAndRubsOutBackwards() {
    List<DateOfBirthEntry.Typed> typed = new ArrayList<>();
    frame.room(
        new DateOfBirthEntry("When were you born?", DateOfBirthEntry.Typed.NOTHING, typed::add));
    for (String digit : List.of("0", "3", "2", "7", "1", "9", "9")) {
      screen.touch(digit);
    }
    assertThat(typed.getLast()).isEqualTo(new DateOfBirthEntry.Typed("27", "03", "199"));
    _click(named("Rub out"));
    screen.touch("8");
    screen.touch("4");
    assertThat(typed.getLast()).isEqualTo(new DateOfBirthEntry.Typed("27", "03", "1984"));
    screen.touch("5");
    assertThat(typed.getLast().year()).isEqualTo("1984");
  }

  @Test
  void asksForTheDayFirstInSpanish() {
    screen.speak("es");
    List<DateOfBirthEntry.Typed> typed = new ArrayList<>();
    frame.room(new DateOfBirthEntry("?", DateOfBirthEntry.Typed.NOTHING, typed::add));
    screen.touch("2");
    screen.touch("7");
    assertThat(typed.getLast().day()).isEqualTo("27");
  }

  @Test
  void takesOneLetterABox() {
    List<List<String>> typed = new ArrayList<>();
    frame.room(
        new LetterEntry("First letters?", List.of("Given", "Family"), List.of(), typed::add));
    screen.touch("M");
    screen.touch("K");
    screen.touch("A");
    assertThat(typed.getLast()).containsExactly("M", "K");
    _click(named("Rub out"));
    assertThat(typed.getLast()).containsExactly("M", "");
  }

  @Test
  void wipesOnceHoweverOftenThePageSaysSo() {
    AtomicInteger wiped = new AtomicInteger();
    var timeout =
        new PrivacyTimeout(Duration.ofMinutes(2), Duration.ofSeconds(30), wiped::incrementAndGet);
    UI.getCurrent().add(timeout);
    assertThat(timeout.getElement().getTextRecursively())
        .contains("Are you still there?", "I am still here", "Clear now");
    timeout.expired();
    timeout.expired();
    assertThat(wiped).hasValue(1);
  }

  @Test
  void saysAStatusInAWordBesideItsShape() {
    assertThat(new Status(Shape.UNKNOWN, "Not yet").getElement().getTextRecursively())
        .contains("Not yet");
    for (Shape shape : Shape.values()) {
      assertThat(shape.icon().getElement().getOuterHTML()).contains("aria-hidden=\"true\"");
    }
    assertThat(new Banner(Shape.STOP, "Stop").getElement().getAttribute("role")).isEqualTo("alert");
  }

  @Test
  void knowsNoIconThatIsNotThere() {
    assertThatThrownBy(() -> Icon.of("no-such-icon")).isInstanceOf(IllegalArgumentException.class);
  }

  /** Each button of the design waits for its answer: a double tap acts once. */
  @Test
  void marksEveryButtonToActOnce() {
    Div all =
        new Div(
            Buttons.plain("a", () -> {}),
            Buttons.primary("b", () -> {}),
            Buttons.quiet("c", () -> {}),
            Buttons.stop("d", () -> {}),
            Buttons.tool("back", "e", () -> {}));
    assertThat(all.getChildren())
        .allSatisfy(button -> assertThat(button.getElement().hasAttribute("data-once")).isTrue());
  }

  private NativeButton named(String name) {
    return _find(frame, NativeButton.class).stream()
        .filter(button -> name.equals(button.getAriaLabel().orElse("")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("F026")
  void goesBackFromThePanelToTheScreenAsItWas() {
    frame.show("ui.test", () -> frame.room(new Heading("Do you smoke?")));
    _click(named("Make it easier to read"));
    assertThat(screen.text()).doesNotContain("Do you smoke?");
    assertThat(screen.offers("Call staff")).isTrue();
    screen.touch("Done");
    assertThat(screen.text()).contains("Do you smoke?");
  }

  /** What is not shown is not sent: the page's own tools would find it. */
  @Test
  void sendsNothingOfWhatIsInvisible() {
    Hint canary = new Hint("canary-zyx");
    frame.room(canary);
    assertThat(sent()).contains("canary-zyx");
    frame.room();
    Hint hidden = new Hint("canary-hidden");
    hidden.setVisible(false);
    frame.room(hidden);
    assertThat(sent()).doesNotContain("canary-hidden");
  }

  private static String sent() {
    return new UidlWriter().createUidl(UI.getCurrent(), false).toString();
  }
}
