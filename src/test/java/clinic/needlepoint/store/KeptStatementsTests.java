package clinic.needlepoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F110")
class KeptStatementsTests {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern PREPARED =
      Pattern.compile("prepare\\(\\w+,\\s*((?:\"[^\"]*\"\\s*)+)\\)");
  private static final Pattern BETWEEN_LITERALS = Pattern.compile("\"\\s*\"|^\"|\"\\s*$");

  @TempDir Path folder;
  private JdbcPool writer;

  @BeforeEach
  void openTheStore() {
    writer = new JdbcStore().writer(new DataDirectory(folder), SiteKind.CLINIC);
  }

  @AfterEach
  void closeTheStore() throws Exception {
    writer.close();
  }

  @Test
  void whatOneRunWasGivenIsNotThereInTheNext() throws Exception {
    try (Connection connection = writer.getConnection()) {
      assertThat(run(connection, "Ada", "Grace")).isEqualTo("Ada Grace");
      assertThat(run(connection, "Edith")).isEqualTo("Edith -");
      assertThat(run(connection, "Mary", "Rosalind")).isEqualTo("Mary Rosalind");
    }
  }

  private static String run(Connection connection, String... values) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT coalesce(?, '-') || ' ' || coalesce(?, '-')")) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.getString(1);
      }
    }
  }

  /** Otherwise the bench of a scan breaks once a table changes, and nobody sees it. */
  @Test
  void theOtherSideOfTheBenchesAsksTablesThatThereAre() throws Exception {
    List<String> statements = statementsInC();
    assertThat(statements).hasSizeGreaterThan(20);
    try (Connection connection = writer.getConnection()) {
      assertThat(statements)
          .allSatisfy(sql ->
              assertThatCode(() -> connection.prepareStatement(sql).close())
                  .as(sql)
                  .doesNotThrowAnyException());
    }
  }

  private static List<String> statementsInC() throws IOException {
    String program =
        COMMENT.matcher(Files.readString(Path.of("src/bench/c/scan.c"))).replaceAll("");
    return PREPARED
        .matcher(program)
        .results()
        .map((MatchResult found) -> BETWEEN_LITERALS.matcher(found.group(1)).replaceAll(""))
        .toList();
  }
}
