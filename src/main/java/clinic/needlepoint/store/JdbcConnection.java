package clinic.needlepoint.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** The driver's connection, whose statements can be run again without being prepared again. */
final class JdbcConnection extends JDBC4Connection {
  JdbcConnection(SQLiteConfig config, Path file) throws SQLException {
    super(JDBC.PREFIX + file, file.toString(), config.toProperties());
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkOpen();
    checkCursor(type, concurrency, holdability);
    return new Statement(this, sql);
  }

  private static final class Statement extends JDBC4PreparedStatement {
    Statement(SQLiteConnection connection, String sql) throws SQLException {
      super(connection, sql);
    }

    /**
     * Forgets the values here alone. SQLite prepares a statement again after it has cleared its
     * bindings, and a pool clears those of each statement that comes back. Each run binds all of
     * them, those that were not given as NULL.
     */
    @Override
    public void clearParameters() throws SQLException {
      checkOpen();
      if (batch != null) {
        Arrays.fill(batch, batchPos, batchPos + paramCount, null);
      }
    }
  }
}
