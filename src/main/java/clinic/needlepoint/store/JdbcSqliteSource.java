package clinic.needlepoint.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections whose settings were read back. */
final class JdbcSqliteSource extends SQLiteDataSource {
  private final Path file;

  private JdbcSqliteSource(SQLiteConfig config, Path file) {
    super(config);
    this.file = file;
  }

  /** For writing: a transaction takes the write lock at its start and so never fails half-way. */
  static JdbcSqliteSource writing(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return new JdbcSqliteSource(config, file);
  }

  static JdbcSqliteSource reading(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return new JdbcSqliteSource(config, file);
  }

  @Override
  public SQLiteConnection getConnection(String user, String password) throws SQLException {
    SQLiteConnection connection = new JdbcConnection(getConfig(), file);
    try {
      JdbcSettings.apply(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
