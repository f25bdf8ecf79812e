package clinic.needlepoint.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections whose settings were read back. */
final class JdbcSqliteSource extends SQLiteDataSource {
  private JdbcSqliteSource(SQLiteConfig config, Path file) {
    super(config);
    setUrl("jdbc:sqlite:" + file);
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
    SQLiteConnection connection = super.getConnection(user, password);
    try {
      JdbcSettings.apply(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
