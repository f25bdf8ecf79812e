package clinic.needlepoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk that is updated while people wait. */
@Tag("F009")
@Tag("F110")
class NumberPoolMigrationTests {
  private static final String BEFORE = "31";

  @TempDir Path folder;

  @Test
  void peopleWhoWaitKeepTheirNumbersAndCasesJoinThem() throws Exception {
    JdbcSqliteSource source = JdbcSqliteSource.writing(folder.resolve("kiosk.db"));
    Flyway.configure().dataSource(source).group(true).target(BEFORE).load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO patient (id, reference, given_name, family_name, birth_date)
          VALUES ('P-0123456789ABCDEF', 'P1', 'Maya', 'Kestrel', '1990-03-27')
          """);
      statement.executeUpdate(
          """
          INSERT INTO visit (id, appointment, patient, practitioner, treatment, due_at)
          VALUES (5, 'A-1', 'P-0123456789ABCDEF', 'u2', 'STANDARD', 0)
          """);
      statement.executeUpdate("INSERT INTO waiting_number VALUES ('2026-11-20', 12, 5, 1000)");
      statement.executeUpdate(
          """
          INSERT INTO check_in_case (day, ticket, why, at, settled_at, settled_by, outcome) VALUES
            ('2026-11-19', 3, 'TWINS', 0, NULL, NULL, NULL),
            ('2026-11-20', 7, 'TWINS', 0, NULL, NULL, NULL),
            ('2026-11-20', 8, 'TWINS', 0, 1, 'u2', 'SENT_AWAY'),
            ('2026-11-20', 12, 'TWINS', 0, NULL, NULL, NULL)
          """);
    }
    Flyway.configure().dataSource(source).group(true).load().migrate();
    assertThat(numbers(source)).containsExactly("2026-11-20 7 null null", "2026-11-20 12 5 1000");
  }

  private static List<String> numbers(JdbcSqliteSource source) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT day, number, visit, called_at FROM waiting_number ORDER BY number")) {
      while (found.next()) {
        rows.add(
            String.join(
                " ",
                found.getString("day"),
                found.getString("number"),
                String.valueOf(found.getString("visit")),
                String.valueOf(found.getString("called_at"))));
      }
    }
    return rows;
  }
}
