package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinic sees in the morning when the file is not what it was in the evening. */
@Tag("F110")
class RefusalIT {
  @TempDir Path folder;

  @Test
  void showsOnePageThatSaysWhatToDoAfterTampering() throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
      kiosk.awaitHealthy();
    }
    tamper("DROP TRIGGER audit_log_no_update");
    tamper("UPDATE audit_log SET line = replace(line, 'system', 'u7') WHERE seq = 0");
    try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
      HttpResponse<String> page = kiosk.get("/staff");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Record 0 of the log was changed", "Do not delete anything");
      assertThat(page.body()).doesNotContain("Exception", "at clinic.");
    }
  }

  @Test
  @Tag("F116")
  void aClinicRefusesADemosFile() throws Exception {
    RunningKiosk.start(folder).close();
    try (RunningKiosk kiosk = RunningKiosk.start(folder, "--clinic")) {
      assertThat(kiosk.get("/").body())
          .contains("This file is a demo database", "base de datos de demostraci");
    }
  }

  @Test
  void refusesRubbishWithoutTouchingIt() throws Exception {
    Path database = folder.resolve("data").resolve("needlepoint.db");
    Files.createDirectories(database.getParent());
    Files.writeString(database, "a shopping list, not a database; ".repeat(20));
    try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
      assertThat(kiosk.get("/").statusCode()).isEqualTo(503);
    }
    assertThat(Files.readString(database)).startsWith("a shopping list");
  }

  private void tamper(String sql) throws Exception {
    Path database = folder.resolve("data").resolve("needlepoint.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
