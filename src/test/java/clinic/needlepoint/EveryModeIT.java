package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A patient's screens in each size of words, with and without high contrast, buttons low and
 * movement: every pair of these meets at least once. Measured in millimetres of a capital on the
 * panel, in pixels of what is pressed, in contrast, and looked through by axe-core.
 */
class EveryModeIT {
  @TempDir Path folder;

  /** 133 ppi is the panel of 7 inches, 149 that of 10.1 inches. */
  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480, 133", "1280, 800, 149"})
  @Execution(ExecutionMode.CONCURRENT)
  @Tag("F025")
  @Tag("F026")
  @Tag("F027")
  void isReadAndReachedInEveryMode(int width, int height, double pixelsPerInch) throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(width, height)) {
      kiosk.awaitHealthy();
      ModesPassed passed = new ModesPassed(screen.page(), width, pixelsPerInch / 25.4);
      boolean small = width < 1_000;
      ModeWalk walk = new ModeWalk(screen, passed, kiosk.url("/"));
      walk.visit(ModeWalk.MAYA, 0, small);
      walk.visit(ModeWalk.GRACE, 1, !small);
      walk.visit(ModeWalk.DIEGO, 2, small);
      assertThat(passed.count()).isGreaterThan(70);
      assertThat(passed.found()).as("what is wrong of %d looks", passed.count()).isEmpty();
    }
  }
}
