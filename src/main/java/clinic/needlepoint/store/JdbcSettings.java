package clinic.needlepoint.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * SQLite's settings for a file that must survive a power cut. Each is executed alone, because one
 * statement of several pragmas runs only the first, and each is read back.
 */
final class JdbcSettings {
  /** A pragma, the value to set and the value SQLite then reports. */
  private record Setting(String pragma, String value, String reads) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("journal_mode", "WAL", "wal"),
          new Setting("synchronous", "FULL", "2"),
          new Setting("foreign_keys", "ON", "1"),
          new Setting("trusted_schema", "OFF", "0"),
          new Setting("cell_size_check", "ON", "1"),
          new Setting("secure_delete", "ON", "1"),
          new Setting("mmap_size", "0", "0"),
          new Setting("temp_store", "MEMORY", "2"),
          new Setting("busy_timeout", "5000", "5000"),
          new Setting("wal_autocheckpoint", "1000", "1000"),
          new Setting("journal_size_limit", "16777216", "16777216"));

  private JdbcSettings() {}

  /** Sets every value and refuses the connection when one did not take. */
  static void apply(Connection connection) throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (Setting setting : SETTINGS) {
        statement.execute("PRAGMA " + setting.pragma + " = " + setting.value);
        String read = read(statement, setting.pragma);
        if (!read.equals(setting.reads)) {
          wrong.add(setting.pragma + " is " + read + " and not " + setting.reads);
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new Refusal("store.refused.settings", String.join(", ", wrong));
    }
  }

  static String read(Statement statement, String pragma) throws SQLException {
    try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
      return row.next() ? row.getString(1) : "unknown";
    }
  }
}
