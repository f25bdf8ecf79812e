package clinic.needlepoint.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

@Component
class JdbcWriteAhead implements WriteAhead {
  private static final String DO_NOT_WAIT = "PRAGMA busy_timeout = 0";
  private static final String EMPTY = "PRAGMA wal_checkpoint(TRUNCATE)";

  private final DataSource writer;

  JdbcWriteAhead(DataSource writer) {
    this.writer = writer;
  }

  /** Never waits for a reader: everybody who writes would wait with it. */
  @Override
  public boolean empty() {
    try (Connection connection = writer.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(DO_NOT_WAIT);
        try (ResultSet row = statement.executeQuery(EMPTY)) {
          return row.next() && row.getInt("busy") == 0;
        }
      } finally {
        JdbcSettings.apply(connection);
      }
    } catch (SQLException e) {
      return false;
    }
  }
}
