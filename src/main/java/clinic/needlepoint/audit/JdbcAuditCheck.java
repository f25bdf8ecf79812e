package clinic.needlepoint.audit;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.store.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Re-hashes the log before the kiosk works: line, body, key and subtree of each record. Finds a
 * changed, moved, inserted or removed record, and refuses to go on. Only the newest records are
 * looked at, so that a kiosk of ten years starts as soon as a new one; {@link AuditWatch} goes over
 * all of them thereafter. A tail that was cut off whole is found only by a head.
 */
@Component
@Lazy(false) // commands make their beans late, but none of them may append to a tampered log
class JdbcAuditCheck {
  private static final String SIZE = "SELECT coalesce(max(seq) + 1, 0) FROM audit_log";

  private final DataSource readers;
  private final RecordTypeRegistry registry;

  /**
   * Takes the count of newest records that a start looks at. After a fault was found it looks at
   * all.
   */
  JdbcAuditCheck(
      @Reader DataSource readers,
      RecordTypeRegistry registry,
      LogFaultFile fault,
      @Value("${needlepoint.checked-at-start:50000}") long newest) {
    this.readers = readers;
    this.registry = registry;
    walk(fault.there() ? Long.MAX_VALUE : newest);
    fault.remove();
  }

  /**
   * Checks the log from its first record to its last, as it stands at one moment: a command checks
   * while the kiosk goes on writing.
   *
   * @throws Refusal naming the first record that does not hold
   */
  final void requireIntact() {
    walk(Long.MAX_VALUE);
  }

  private void walk(long newest) {
    try (Connection connection = readers.getConnection()) {
      connection.setAutoCommit(false);
      long from = Math.max(0, size(connection) - newest);
      try (JdbcAuditWalk walk = JdbcAuditWalk.from(from, connection, registry)) {
        walk.requireIntact();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Checking the log", null, e);
    }
  }

  private static long size(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SIZE);
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
