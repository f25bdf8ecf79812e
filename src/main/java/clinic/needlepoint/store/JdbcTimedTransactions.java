package clinic.needlepoint.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Times each commit: how long the disk takes to make something durable. A commit that fails is
 * taken back at once, or the only writer would stay in it and refuse all that comes after.
 */
final class JdbcTimedTransactions extends JdbcTransactionManager {
  private final Timer commits;

  JdbcTimedTransactions(DataSource writer, MeterRegistry meters) {
    super(writer);
    this.commits =
        Timer.builder("needlepoint.commits")
            .description("Time until a commit is durable")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    var transaction = (JdbcTransactionObjectSupport) status.getTransaction();
    commits.record(() -> commit(transaction.getConnectionHolder().getConnection()));
  }

  /** The driver's own {@code commit()} begins another transaction, which nobody asked for. */
  private void commit(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      rollBack(connection);
      throw translateException("JDBC commit", e);
    }
  }

  /** In SQL, as the driver takes the transaction to be over. */
  private void rollBack(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      logger.debug("SQLite has rolled back by itself", e);
    }
  }
}
