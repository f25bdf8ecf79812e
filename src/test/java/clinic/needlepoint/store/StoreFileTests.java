package clinic.needlepoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F110")
class StoreFileTests {
  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void nameTheFile() {
    data = new DataDirectory(folder.resolve("new").resolve("folder"));
  }

  @Test
  void makesTheFileWithEverySafetySetting() throws Exception {
    JdbcStoreFile.open(data, SiteKind.CLINIC);
    try (Connection connection = JdbcSqliteSource.writing(data.database()).getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(JdbcSettings.read(statement, "journal_mode")).isEqualTo("wal");
      assertThat(JdbcSettings.read(statement, "synchronous")).isEqualTo("2");
      assertThat(JdbcSettings.read(statement, "foreign_keys")).isEqualTo("1");
      assertThat(JdbcSettings.read(statement, "application_id"))
          .isEqualTo(String.valueOf(SiteKind.CLINIC.applicationId()));
      assertThat(Integer.parseInt(JdbcSettings.read(statement, "user_version"))).isPositive();
    }
  }

  @Test
  void everyTableIsStrict() throws Exception {
    JdbcStoreFile.open(data, SiteKind.CLINIC);
    try (Connection connection = JdbcSqliteSource.reading(data.database()).getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT count(*) FROM pragma_table_list
                WHERE strict = 0 AND schema = 'main' AND type = 'table'
                  AND name NOT LIKE 'sqlite_%' AND name <> 'flyway_schema_history'
                """)) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  @Tag("F116")
  void aDemoAndAClinicRefuseEachOthersFile() {
    JdbcStoreFile.open(data, SiteKind.DEMO);
    assertThatThrownBy(() -> JdbcStoreFile.open(data, SiteKind.CLINIC))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("store.refused.wants-clinic");
    assertThatCode(() -> JdbcStoreFile.open(data, SiteKind.DEMO)).doesNotThrowAnyException();
  }

  @Test
  void refusesAFileOfAnotherProgram() throws Exception {
    Files.createDirectories(data.path());
    outside("CREATE TABLE theirs (id INTEGER)");
    assertThatThrownBy(() -> JdbcStoreFile.open(data, SiteKind.CLINIC))
        .hasMessageContaining("store.refused.foreign");
  }

  @Test
  void refusesADatabaseOfANewerVersion() throws Exception {
    JdbcStoreFile.open(data, SiteKind.CLINIC);
    outside("PRAGMA user_version = 9999");
    assertThatThrownBy(() -> JdbcStoreFile.open(data, SiteKind.CLINIC))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("store.refused.newer");
  }

  @Test
  void refusesADamagedFile() throws Exception {
    JdbcStoreFile.open(data, SiteKind.CLINIC);
    try (RandomAccessFile file = new RandomAccessFile(data.database().toFile(), "rw")) {
      for (long page = 1; page < file.length() / 4096; page++) {
        file.seek(page * 4096);
        file.write(new byte[] {9, 9, 9, 9, 9, 9, 9, 9});
      }
    }
    assertThatThrownBy(() -> JdbcStoreFile.open(data, SiteKind.CLINIC)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesRubbishInPlaceOfAFile() throws Exception {
    Files.createDirectories(data.path());
    Files.writeString(data.database(), "this is not a database, it is a letter to the editor");
    assertThatThrownBy(() -> JdbcStoreFile.open(data, SiteKind.CLINIC)).isInstanceOf(Refusal.class);
  }

  @Test
  void tellsAFullDiskFromOtherTroubles() throws Exception {
    JdbcStoreFile.open(data, SiteKind.CLINIC);
    try (Connection connection = JdbcSqliteSource.writing(data.database()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = 1");
      assertThatThrownBy(
              () -> statement.execute("CREATE TABLE big AS SELECT zeroblob(900000) AS b"))
          .satisfies(e -> assertThat(StoreTrouble.of(e)).contains(StoreTrouble.FULL));
      assertThat(StoreTrouble.of(new SQLException("other"))).isEmpty();
    }
    try (Connection connection = JdbcSqliteSource.reading(data.database()).getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("CREATE TABLE t (id INTEGER) STRICT"))
          .satisfies(e -> assertThat(StoreTrouble.of(e)).contains(StoreTrouble.READ_ONLY));
    }
  }

  private void outside(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.database());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
