package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.Papers;
import clinic.needlepoint.RightReplies;
import clinic.needlepoint.speech.Loudness;
import clinic.needlepoint.speech.Speech;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every screen of a visit, in every language: what is read aloud is what stands there. */
@KioskTest
@Tag("F025")
class SpokenScreensTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private Speech speech;
  private final SortedMap<String, Set<String>> heard = new TreeMap<>();
  private KioskScreen screen;
  private int screens;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void saysEveryWordOfEveryScreenOfAVisit() {
    Guest guest = new Guests(kiosk).expected();
    compare();
    screen.touch("Start");
    compare();
    screen.press(guest.birthKeys());
    compare();
    screen.touch("Next");
    compare();
    screen.press(guest.letters());
    screen.touch("Next");
    for (int step = 0; step < 120 && !screen.offers("Finish"); step++) {
      compare();
      if (screen.offers("Choose one")) {
        screen.touch(step % 7 == 0 || !screen.offers("No") ? "Not sure" : "No");
        compare();
      } else if (screen.offers("Type my name")) {
        screen.touch("Type my name");
        screen.only(com.vaadin.flow.component.html.Input.class).setValue(guest.name());
        compare();
        screen.touch("I sign");
        continue;
      } else if (screen.text().contains("Did we explain it well?")) {
        screen.touch(RightReplies.among(buttons()));
        continue;
      }
      LocatorJ._click(action());
    }
    compare();
    assertThat(screen.text()).contains("Your number");
    assertThat(screens).isGreaterThan(60);
    isHeard();
  }

  @Test
  void saysEveryWordOfEveryScreenAfterAVisit() {
    Guest guest = new Guests(kiosk).ready();
    String code = Papers.handOver(kiosk, guest).code().value();
    screen.touch("Report a problem after a visit");
    compare();
    screen.touch("Next");
    compare();
    screen.press(code);
    screen.touch("Next");
    compare();
    screen.touch("Take back my consent");
    compare();
    screen.touch("I take back my consent");
    compare();
    screen.touch("Take it back");
    compare();
    screen.touch("Next");
    screen.touch("Take back my consent");
    compare();
    assertThat(screen.text()).contains("There is nothing to take back.");
    screen.touch("Back");
    screen.touch("Report a problem");
    for (String answer : List.of("No", "No", "No", "Other", "Some days", "A little")) {
      compare();
      screen.touch(answer);
      compare();
      screen.touch("Next");
    }
    compare();
    assertThat(screen.text()).contains("We noted it.", "555-0142");
    screen.touch("Finish");
    callsAtOnce(code);
  }

  private void callsAtOnce(String code) {
    screen.touch("Report a problem after a visit");
    screen.press(code);
    screen.touch("Next");
    screen.touch("Report a problem");
    screen.touch("Yes");
    screen.touch("Next");
    compare();
    assertThat(screen.text()).contains("Call now", "Emergency:911", "We told our staff, too.");
    isHeard();
  }

  private List<String> buttons() {
    return LocatorJ._find(frame(), NativeButton.class).stream()
        .map(button -> button.getElement().getTextRecursively())
        .toList();
  }

  private NativeButton action() {
    return LocatorJ._find(frame(), NativeButton.class).stream()
        .filter(button -> button.hasClassName("btn--primary"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing goes on from: " + screen.text()));
  }

  private PatientFrame frame() {
    return LocatorJ._get(PatientFrame.class);
  }

  /** As it stands, and in each other language, to which anybody may change on any screen. */
  private void compare() {
    screens++;
    for (Locale language : Messages.offered()) {
      Look.language(UI.getCurrent(), language);
      frame().refresh();
      compareIn(language);
    }
    Look.language(UI.getCurrent(), Locale.ENGLISH);
    frame().refresh();
  }

  private void compareIn(Locale language) {
    String spoken = frame().text();
    heard.computeIfAbsent(language.getLanguage(), _ -> new TreeSet<>()).add(spoken);
    List<String> shown = new ArrayList<>();
    frame().getElement().getChildren().forEach(part -> collect(part, shown));
    assertThat(shown).isNotEmpty();
    assertThat(shown)
        .as("of what is shown, in: %s", spoken)
        .allSatisfy(words -> assertThat(spoken).contains(words));
  }

  /** In each language, every text that was given to the voice is a sound that is not silent. */
  private void isHeard() {
    assertThat(heard).containsOnlyKeys("ar", "de", "en", "es", "fr");
    heard.forEach((language, texts) -> {
      assertThat(texts).hasSizeGreaterThan(screens / 2);
      for (String text : texts) {
        byte[] wav = speech.say(text, Locale.of(language)).wav().orElseThrow();
        assertThat(Loudness.of(wav)).as("%s: %s", language, text).isGreaterThan(500);
      }
    });
  }

  /** Words and names, in the page's own way of hiding; not by the class that is tested. */
  private static void collect(Element element, List<String> shown) {
    if (element.isTextNode()) {
      String words = element.getText().replaceAll("\\p{Cf}", "").strip().replaceAll("\\s+", " ");
      if (!words.isEmpty()) {
        shown.add(words);
      }
    } else if (element.isVisible()
        && !element.getOuterHTML().startsWith("<span class=\"ic\" aria-hidden")
        && !element.getClassList().contains("pager")
        && !"true".equals(element.getAttribute("aria-hidden"))) {
      String name = element.getAttribute("aria-label");
      if (name != null && element.getTag().equals("button")) {
        shown.add(name);
      }
      element.getChildren().forEach(child -> collect(child, shown));
    }
  }
}
