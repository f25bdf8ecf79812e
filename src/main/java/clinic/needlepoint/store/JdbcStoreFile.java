package clinic.needlepoint.store;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the file into the state in which the kiosk may use it, or says why it may not. */
final class JdbcStoreFile {
  private final Path file;
  private final SiteKind kind;
  private final Flyway flyway;

  private JdbcStoreFile(Path file, SiteKind kind) {
    this.file = file;
    this.kind = kind;
    this.flyway = Flyway.configure().dataSource(JdbcSqliteSource.writing(file)).group(true).load();
  }

  /** Checks what is there, migrates it, and checks that SQLite finds it whole. */
  static void open(DataDirectory data, SiteKind kind) {
    try {
      new JdbcStoreFile(data.database(), kind).open();
    } catch (SQLException e) {
      if (JdbcTrouble.isNoDatabase(e)) {
        throw new Refusal(e, "store.refused.foreign");
      }
      throw new Refusal(e, "store.refused.unopened", String.valueOf(e.getMessage()));
    } catch (FlywayException e) {
      throw new Refusal(e, "store.refused.unmigrated");
    }
  }

  private void open() throws SQLException {
    boolean fresh = makeFolder();
    try (Connection connection = JdbcSqliteSource.writing(file).getConnection();
        Statement statement = connection.createStatement()) {
      if (fresh) {
        statement.execute("PRAGMA application_id = " + kind.applicationId());
      }
      requireKind(Integer.parseInt(JdbcSettings.read(statement, "application_id")));
      requireKnownVersion(Integer.parseInt(JdbcSettings.read(statement, "user_version")));
      requireWritable(statement);
      requireWhole(statement);
    }
    migrate();
  }

  private boolean makeFolder() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && Files.notExists(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return Files.notExists(file) || Files.size(file) == 0;
    } catch (IOException e) {
      throw new Refusal(e, "store.refused.folder", String.valueOf(file.getParent()));
    }
  }

  private void requireKind(int applicationId) {
    if (applicationId == kind.applicationId()) {
      return;
    }
    if (Arrays.stream(SiteKind.values())
        .noneMatch(other -> other.applicationId() == applicationId)) {
      throw new Refusal("store.refused.foreign");
    }
    throw switch (kind) {
      case CLINIC -> new Refusal("store.refused.wants-clinic");
      case DEMO -> new Refusal("store.refused.wants-demo");
    };
  }

  private void requireKnownVersion(int version) {
    int known = version(flyway.info().all());
    if (version > known) {
      throw new Refusal("store.refused.newer", version, known);
    }
  }

  private static void requireWritable(Statement statement) throws SQLException {
    statement.execute("BEGIN IMMEDIATE");
    statement.execute("PRAGMA user_version = " + JdbcSettings.read(statement, "user_version"));
    statement.execute("COMMIT");
  }

  private static void requireWhole(Statement statement) throws SQLException {
    String quick = JdbcSettings.read(statement, "quick_check");
    if (!quick.equals("ok")) {
      throw new Refusal("store.refused.damaged", quick);
    }
    try (ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
      if (broken.next()) {
        throw new Refusal("store.refused.dangling", broken.getString(1));
      }
    }
  }

  private void migrate() throws SQLException {
    flyway.migrate();
    try (Connection connection = JdbcSqliteSource.writing(file).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + version(flyway.info().applied()));
    }
  }

  /** Migrations are numbered 1, 2, 3 ..., so the newest number is the database's version. */
  private static int version(MigrationInfo[] migrations) {
    return Arrays.stream(migrations)
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .mapToInt(version -> version.getMajor().intValueExact())
        .max()
        .orElse(0);
  }
}
