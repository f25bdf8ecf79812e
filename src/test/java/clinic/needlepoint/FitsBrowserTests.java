package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What judges every screen is judged itself: each fault is planted once. */
class FitsBrowserTests {
  private static final String GOOD =
      """
      <!doctype html><style>
        body { margin: 0; font: 20px/28px sans-serif; }
        button { width: 200px; height: 72px; display: block; }
        .room { height: 300px; overflow: auto; } .bar { height: 100px; }
      </style>
      <div class="patient"><div class="screen">
        <main class="room"><h1 style="margin: 0">A <b>question</b> with
          <i>two</i> words</h1><p style="margin: 0">Its help.</p></main>
        <footer class="bar"><button class="btn btn--primary">Next</button></footer>
      </div></div>
      """;

  private static Touchscreen screen;
  private static String fits;

  @BeforeAll
  static void open() throws IOException {
    screen = Touchscreen.of(800, 480);
    try (var file =
        Objects.requireNonNull(FitsBrowserTests.class.getResourceAsStream("/screens/fits.js"))) {
      fits = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  private static List<?> found(String page) {
    screen.page().setContent(page);
    return (List<?>) Objects.requireNonNull(screen.page().evaluate(fits));
  }

  @Test
  void findsNothingOnScreenThatFits() {
    assertThat(found(GOOD)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lies over other words          | Its help.    | <span style="position: relative; top: -24px">Its help.</span>
          is covered                     | Its help.    | Its help. <button class="btn" style="position: absolute; left: 0; top: 28px">Go</button>
          cut below or above             | Its help.    | <span style="display: block; height: 10px; overflow: hidden">Its help.</span>
          cut sideways                   | Its help.    | <span style="display: block; width: 40px; overflow: hidden; white-space: nowrap">Its help.</span>
          beyond the side of the screen  | Its help.    | <span style="position: fixed; left: 760px">Its help.</span>
          spills over its button         | Next         | <span style="white-space: nowrap">Next, and more than a button holds</span>
          too small to hit, 200 by 40    | height: 72px | height: 40px
          more than one primary action   | Its help.    | <button class="btn btn--primary">Go</button>
          the page scrolls sideways      | Its help.    | <span style="position: absolute; width: 900px">Its help.</span>
          """)
  void findsWhatIsPlanted(String fault, String words, String planted) {
    assertThat(found(GOOD.replace(words, planted)))
        .anySatisfy(misfit -> assertThat((String) misfit).startsWith(fault));
  }

  private static final String TYPED =
      """
      <label for="name" style="display: block">Your name</label><input id="name" style="width: 300px; height: 72px">
      <div class="touch-keyboard" style="position: fixed; inset: auto 0 0; display: flex">
        <div class="hg-button" style="width: 72px; height: 64px">a</div></div>
      """;

  private static List<?> foundWhileTyping(String page) {
    screen.page().setContent(GOOD.replace("Its help.", page));
    screen.page().focus("#name");
    return (List<?>) Objects.requireNonNull(screen.page().evaluate(fits));
  }

  @Test
  void findsNothingWhereSomebodyCanType() {
    assertThat(foundWhileTyping(TYPED)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          too small to hit, 72 by 56            | height: 64px    | height: 56px
          too small to hit, 52 by 64            | 72px; height: 64 | 52px; height: 64
          out of sight while typing: input      | 300px; height: 72px | 300px; height: 72px; position: fixed; top: 420px
          out of sight while typing: label      | label for="name" style=" | label for="name" style="position: fixed; top: -40px;
          out of reach: div.hg-button           | 72px; height: 64px | 72px; height: 64px; position: relative; top: 40px
          """)
  void findsWhatHindersTyping(String fault, String words, String planted) {
    assertThat(foundWhileTyping(TYPED.replace(words, planted)))
        .anySatisfy(misfit -> assertThat((String) misfit).startsWith(fault));
  }

  @Test
  void takesWordsBelowSomethingFixedForCovered() {
    assertThat(
            found(
                GOOD
                    + "<div style='position: fixed; inset: 0; background: white'><p>Over all</p></div>"))
        .noneSatisfy(misfit -> assertThat((String) misfit).startsWith("lies over"));
  }
}
