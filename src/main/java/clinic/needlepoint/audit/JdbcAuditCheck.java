package clinic.needlepoint.audit;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.store.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Re-hashes the whole log before the kiosk works: every line, body, key and subtree. Finds a
 * changed, moved, inserted or removed record, and refuses to go on. A tail that was cut off whole
 * is found only by a head that left the kiosk.
 */
@Component
@Lazy(false) // commands make their beans late, but none of them may append to a tampered log
class JdbcAuditCheck {
  private final DataSource readers;
  private final RecordTypeRegistry registry;

  JdbcAuditCheck(@Reader DataSource readers, RecordTypeRegistry registry) {
    this.readers = readers;
    this.registry = registry;
    requireIntact();
  }

  /**
   * Checks the log from its first record to its last, as it stands at one moment: a command checks
   * while the kiosk goes on writing.
   *
   * @throws Refusal naming the first record that does not hold
   */
  final void requireIntact() {
    try (Connection connection = readers.getConnection()) {
      connection.setAutoCommit(false);
      try (JdbcAuditWalk walk = new JdbcAuditWalk(connection, registry)) {
        walk.requireIntact();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Checking the log", null, e);
    }
  }
}
