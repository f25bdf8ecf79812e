package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every screen that a smooth visit does not pass: axe-core finds nothing in the way, and nothing is
 * cut off, scrolls sideways or is too small to touch. One walk is looked at on both panels: the
 * page is given the other's size and back.
 */
class EveryScreenIT {
  /** Maya Kestrel comes once more today, in half an hour. */
  private static final String ANOTHER_APPOINTMENT =
      """
      INSERT INTO visit (appointment, patient, practitioner, treatment, due_at)
      SELECT v.appointment || '-again', v.patient, v.practitioner, v.treatment, v.due_at + 1800000
      FROM visit v JOIN patient p ON p.id = v.patient
      WHERE p.reference = 'DEMO-P01' ORDER BY v.due_at DESC LIMIT 1
      """;

  /** As the clinic's own system would. */
  private static final String CANCELLED =
      "UPDATE visit SET cancelled_at = due_at WHERE appointment LIKE '%-again'";

  @TempDir Path folder;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  @Tag("F006")
  @Tag("F047")
  @Tag("F112")
  void showsPatientsAndStaffWhatIsNotAsUsual() throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480)) {
      kiosk.awaitHealthy();
      ScreensPassed passed = ScreensPassed.onEveryPanel(screen.page(), "every-");
      EveryLanguage languages = new EveryLanguage(screen.page(), "turned");
      PatientWalk patients = new PatientWalk(screen, passed, languages, kiosk.url("/"));
      patients.strangers();
      run(kiosk.database(), ANOTHER_APPOINTMENT);
      patients.signsByTyping();
      patients.declinesInSpanish();
      patients.hasNoForm();
      run(kiosk.database(), "ALTER TABLE identification_miss RENAME TO gone");
      patients.fails();
      run(kiosk.database(), "ALTER TABLE gone RENAME TO identification_miss");
      run(kiosk.database(), CANCELLED);
      StaffWalk staff = new StaffWalk(screen, passed, kiosk);
      staff.assistant();
      staff.withoutLicence();
      staff.lead();
      staff.auditor();
      lockOut(kiosk.database(), "1003");
      staff.administrator();
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
      assertThat(languages.turned()).isGreaterThan(40);
      assertThat(languages.found()).as("in other languages and sizes").isEmpty();
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  @Tag("F049")
  void setsUpAnEmptyClinic() throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder, "--clinic");
        Touchscreen screen = Touchscreen.of(800, 480)) {
      kiosk.awaitHealthy();
      ScreensPassed passed = ScreensPassed.onEveryPanel(screen.page(), "clinic-");
      EveryLanguage languages = new EveryLanguage(screen.page(), "turned");
      ClinicWalk walk = new ClinicWalk(screen, passed, languages, kiosk);
      walk.setUp();
      walk.firstDay();
      assertThat(passed.found()).as("what is wrong on %d screens", passed.count()).isEmpty();
      assertThat(languages.turned()).isEqualTo(1);
      assertThat(languages.found()).as("in other languages and sizes").isEmpty();
    }
    refuses();
  }

  /** The same clinic the next morning, after somebody was at its file. */
  private void refuses() throws Exception {
    Path database = folder.resolve("data").resolve("needlepoint.db");
    run(database, "DROP TRIGGER audit_log_no_update");
    run(database, "UPDATE audit_log SET line = replace(line, 'system', 'u7') WHERE seq = 0");
    try (RunningKiosk kiosk = RunningKiosk.start(folder, "--clinic");
        Touchscreen screen = Touchscreen.of(800, 480)) {
      ScreensPassed passed = ScreensPassed.onEveryPanel(screen.page(), "refusal-");
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
