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
  private static final String KEEP_FILE =
      "Nothing was changed. Keep this file as it is and call the person who looks after the kiosk.";

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
      throw new Refusal(
          "The database could not be opened: " + e.getMessage() + ".",
          "Check that the data folder belongs to the kiosk's user and is not read-only. "
              + KEEP_FILE,
          e);
    } catch (FlywayException e) {
      throw new Refusal(
          "The database could not be brought to this version of the software.", KEEP_FILE, e);
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
      throw new Refusal(
          "The data folder " + file.getParent() + " can not be made or read.",
          "Check that it belongs to the kiosk's user and that the disk is not full.",
          e);
    }
  }

  private void requireKind(int applicationId) {
    if (applicationId == kind.applicationId()) {
      return;
    }
    String found =
        Arrays.stream(SiteKind.values())
            .filter(other -> other.applicationId() == applicationId)
            .map(other -> "a " + other.word() + " database")
            .findFirst()
            .orElse("not a Needlepoint database");
    throw new Refusal(
        "This file is " + found + ", and the kiosk was started for a " + kind.word() + ".",
        "Start with the right data folder. Demo data and a clinic's records never mix.");
  }

  private void requireKnownVersion(int version) {
    int known = version(flyway.info().all());
    if (version > known) {
      throw new Refusal(
          "This database was written by a newer version of the kiosk software"
              + " (database version %d, this software knows %d).".formatted(version, known),
          "Install the newer software again. " + KEEP_FILE);
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
      throw new Refusal("SQLite found the database damaged: " + quick + ".", KEEP_FILE);
    }
    try (ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
      if (broken.next()) {
        throw new Refusal(
            "A row of table %s points to a row that is gone.".formatted(broken.getString(1)),
            KEEP_FILE);
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
