package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day's walk. */
class JourneyIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"800, 480", "1280, 800"})
  void walks(int width, int height) throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(width, height)) {
      screen.open(kiosk.url("/"));
      assertThat(new PatientAtKiosk(screen).checkIn(3)).isEqualTo(24);
    }
  }
}
