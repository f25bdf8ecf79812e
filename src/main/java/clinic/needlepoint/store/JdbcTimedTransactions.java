package clinic.needlepoint.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Times each commit: how long the disk takes to make something durable. */
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
    commits.record(() -> super.doCommit(status));
  }
}
