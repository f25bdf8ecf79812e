package clinic.needlepoint.store;

import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.DataSourceConnectionFactory;

/**
 * Connections that stay open with their prepared statements: SQLite takes longer to prepare a
 * statement of the log than to run it, and its driver keeps none.
 */
final class JdbcPool extends BasicDataSource {
  private static final int STATEMENTS = 200;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final JdbcSqliteSource source;

  JdbcPool(JdbcSqliteSource source, int connections) {
    this.source = source;
    setMaxTotal(connections);
    setMaxIdle(connections);
    setMaxWait(LONGEST_WAIT);
    setPoolPreparedStatements(true);
    setMaxOpenPreparedStatements(STATEMENTS);
    // A file does not hang up on its connections as a server does.
    setTestOnBorrow(false);
  }

  @Override
  protected ConnectionFactory createConnectionFactory() {
    return new DataSourceConnectionFactory(source);
  }
}
