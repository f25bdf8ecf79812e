package clinic.needlepoint.staff.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** "30 seconds", "4 minutes": how long a wait still is, never said too short. */
final class WaitWords {
  private static final int SECONDS_ALONE = 90;

  private WaitWords() {}

  static String of(Duration wait, Component screen) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    if (seconds == 1) {
      return screen.getTranslation("staff.wait.second");
    }
    return seconds <= SECONDS_ALONE
        ? screen.getTranslation("staff.wait.seconds", String.valueOf(seconds))
        : screen.getTranslation("staff.wait.minutes", String.valueOf((seconds + 59) / 60));
  }
}
