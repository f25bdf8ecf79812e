package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.HurriedPatient.Seen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody walks away from the screen. The kiosk's own file sets the silence to 12 seconds; the
 * warning stays at the 20 s that people need (WCAG 2.2.1).
 */
@Tag("F040")
class AbsentIT {
  private static final Locator.WaitForOptions LONG =
      new Locator.WaitForOptions().setTimeout(60_000);

  @TempDir Path folder;

  private RunningKiosk kiosk;

  @BeforeEach
  void start() throws Exception {
    kiosk = RunningKiosk.start(folder, "--config", shortened().toString());
    kiosk.awaitHealthy();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private Path shortened() throws IOException {
    Path from = Path.of("kiosk-config");
    Path to = folder.resolve("kiosk-config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    Path settings = to.resolve("needlepoint.yaml");
    String text = Files.readString(settings);
    assertThat(text).contains("patient: 120s", "warning: 30s", "staff: 300s");
    Files.writeString(
        settings,
        text.replace("patient: 120s", "patient: 12s")
            .replace("warning: 30s", "warning: 1s")
            .replace("staff: 300s", "staff: 60s"));
    return to;
  }

  @Test
  void warnsHidesAndWipesAndTheKioskItselfDoesWhenThePageIsSilent() throws Exception {
    try (Touchscreen small = Touchscreen.of(800, 480);
        Touchscreen large = Touchscreen.of(1280, 800);
        Touchscreen desk = Touchscreen.of(800, 480)) {
      ScreensPassed passed = new ScreensPassed(small.page(), "absent-");
      ScreensPassed passedLarge = new ScreensPassed(large.page(), "absent-");
      Seen other = answerOne(large, "09081969", "GW");
      warning(large).waitFor(LONG);
      silence(large); // which also keeps the warning, however long the look at it takes
      passedLarge.accept("warning");
      stays(large, other);

      Seen first = answerOne(small, "03271990", "MK");
      warning(small).waitFor(LONG);
      stays(small, first);
      warning(small).waitFor(LONG);
      passed.accept("warning"); // nobody answers now
      desk.open(kiosk.url("/staff"));
      new StaffAtDesk(desk, name -> {}).signIn("1004", "531862");
      small.page().getByText("Welcome").first().waitFor(LONG);
      small.page().locator("html:not([data-veiled])").waitFor();
      passed.accept("wiped");
      assertThat(small.page().content()).doesNotContain(first.question());

      large.page().getByText("Welcome").first().waitFor(LONG);
      passedLarge.accept("wiped-by-the-kiosk");
      assertThat(large.page().content()).doesNotContain(other.question());
      warnsAndLocks(desk, passed(desk));
      assertThat(passed.found()).isEmpty();
      assertThat(passedLarge.found()).isEmpty();
    }
  }

  private static ScreensPassed passed(Touchscreen desk) {
    return new ScreensPassed(desk.page(), "absent-staff-");
  }

  private Seen answerOne(Touchscreen screen, String born, String letters) {
    HurriedPatient patient = new HurriedPatient(screen.page(), new AtomicBoolean());
    patient.identify(kiosk.url("/"), born, letters);
    Seen first = patient.until(seen -> !seen.question().isEmpty());
    patient.answer(first.question(), "No");
    return first;
  }

  private static Locator warning(Touchscreen screen) {
    return screen.page().locator(".timeout:not([hidden])");
  }

  private static void stays(Touchscreen screen, Seen seen) {
    screen.tap("I am still here");
    warning(screen).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    screen.await(seen.question());
  }

  /** The page's own clock stands still, as in a browser that hangs. */
  private static void silence(Touchscreen screen) {
    screen
        .page()
        .evaluate(
            "() => { const warning = document.querySelector('.timeout');"
                + " clearInterval(warning.npTimer); }");
  }

  private static void warnsAndLocks(Touchscreen desk, ScreensPassed passed) {
    desk.page().getByText("Are you still here?").waitFor(LONG);
    passed.accept("warning");
    desk.page()
        .locator("nav.rail")
        .waitFor(
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN).setTimeout(60_000));
    desk.await("Welcome");
    passed.accept("locked");
    assertThat(passed.found()).isEmpty();
  }
}
