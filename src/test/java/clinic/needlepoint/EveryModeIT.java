package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A patient's screens in each size of words, with and without high contrast, buttons low and
 * movement: every pair of these meets at least once. Measured in millimetres of a capital on the
 * panel, in pixels of what is pressed, in contrast, and looked through by axe-core.
 */
class EveryModeIT {
  @TempDir Path folder;

  @Test
  @Tag("F025")
  @Tag("F026")
  @Tag("F027")
  void isReadAndReachedInEveryMode() throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480)) {
      kiosk.awaitHealthy();
      ModesPassed passed = new ModesPassed(screen.page());
      ModeWalk walk = new ModeWalk(screen, passed, kiosk.url("/"));
      walk.visit(ModeWalk.MAYA, 0, true);
      walk.visit(ModeWalk.GRACE, 1, false);
      walk.visit(ModeWalk.DIEGO, 2, true);
      assertThat(passed.count()).isGreaterThan(200);
      assertThat(passed.found()).as("what is wrong of %d looks", passed.count()).isEmpty();
    }
  }
}
