package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen that a smooth visit does not pass: axe-core finds nothing in the way, and nothing is
 * cut off, scrolls sideways or is too small to touch.
 */
class EveryScreenIT {
  @TempDir Path folder;

  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480", "1280, 800"})
  @Execution(ExecutionMode.CONCURRENT)
  @Tag("F006")
  @Tag("F047")
  @Tag("F112")
  void showsPatientsAndStaffWhatIsNotAsUsual(int width, int height) throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(width, height)) {
      kiosk.awaitHealthy();
      ScreensPassed passed = new ScreensPassed(screen.page(), width, "every-");
      PatientWalk patients = new PatientWalk(screen, passed, kiosk.url("/"));
      patients.strangers();
      patients.signsByTyping();
      patients.declinesInSpanish();
      if (width < 1_000) {
        patients.hasNoForm();
      }
      StaffWalk staff = new StaffWalk(screen, passed, kiosk);
      staff.assistant();
      staff.withoutLicence();
      staff.lead();
      staff.auditor();
      lockOut(kiosk.database(), "1003");
      staff.administrator();
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    }
  }

  @ParameterizedTest(name = "on {0} by {1}")
  @CsvSource({"800, 480", "1280, 800"})
  @Execution(ExecutionMode.CONCURRENT)
  @Tag("F049")
  void setsUpAnEmptyClinic(int width, int height) throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder, "--clinic");
        Touchscreen screen = Touchscreen.of(width, height)) {
      kiosk.awaitHealthy();
      ScreensPassed passed = new ScreensPassed(screen.page(), width, "clinic-");
      ClinicWalk walk = new ClinicWalk(screen, passed, kiosk);
      walk.setUp();
      walk.firstDay();
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
    }
    refuses(width, height);
  }

  /** The same clinic the next morning, after somebody was at its file. */
  private void refuses(int width, int height) throws Exception {
    Path database = folder.resolve("data").resolve("needlepoint.db");
    run(database, "DROP TRIGGER audit_log_no_update");
    run(database, "UPDATE audit_log SET line = replace(line, 'system', 'u7') WHERE seq = 0");
    try (RunningKiosk kiosk = RunningKiosk.start(folder, "--clinic");
        Touchscreen screen = Touchscreen.of(width, height)) {
      ScreensPassed passed = new ScreensPassed(screen.page(), width, "refusal-");
      screen.open(kiosk.url("/"));
      screen.page().locator("h1").first().waitFor();
      passed.accept("tampered");
      assertThat(passed.found()).isEmpty();
    }
  }

  /** As fifty wrong PINs over days would. */
  private static void lockOut(Path database, String code) throws Exception {
    run(database, "UPDATE sign_in_tries SET tries = 50 WHERE code = '" + code + "'");
  }

  private static void run(Path database, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
