package clinic.needlepoint.audit;

import clinic.needlepoint.store.Reader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Repository;

/**
 * Plain JDBC, because a row set of a million lines must not be a list. Every line and body is
 * hashed as it is read: what was changed behind the kiosk's back leaves it in no report.
 */
@Repository
class JdbcAuditSnapshots implements AuditSnapshots {
  private static final String LINE =
      "SELECT line, leaf, seq FROM audit_log WHERE seq = ? AND seq < ?";
  private static final String BODY =
      """
      SELECT salt, body, line, seq FROM audit_body JOIN audit_log USING (seq)
      WHERE seq = ? AND seq < ?
      """;
  private static final String WITH_KEY =
      "SELECT seq FROM audit_key WHERE key = ? AND value = ? AND seq < ? ORDER BY seq";
  private static final String TRUSTED_BEFORE =
      """
      SELECT line, leaf, seq FROM audit_log WHERE seq < ? AND line ->> '$.clk' <> 'free'
      ORDER BY seq DESC LIMIT 1
      """;
  private static final String TRUSTED_AFTER =
      """
      SELECT line, leaf, seq FROM audit_log WHERE seq > ? AND seq < ? AND line ->> '$.clk' <> 'free'
      ORDER BY seq LIMIT 1
      """;

  private final DataSource readers;

  JdbcAuditSnapshots(@Reader DataSource readers) {
    this.readers = readers;
  }

  @Override
  public <T> T read(long size, Work<T> work) throws IOException {
    try (Connection connection = readers.getConnection()) {
      connection.setAutoCommit(false);
      try (Snapshot snapshot = new Snapshot(connection, size)) {
        return work.with(snapshot);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static UncategorizedSQLException failed(SQLException e) {
    return new UncategorizedSQLException("Reading the log", null, e);
  }

  /** Statements are prepared once: a report asks for one record at a time. */
  private static final class Snapshot implements AuditSnapshot, AutoCloseable {
    private final Connection connection;
    private final long size;
    private final PreparedStatement line;
    private final PreparedStatement body;
    private final PreparedStatement withKey;
    private final PreparedStatement before;
    private final PreparedStatement after;

    Snapshot(Connection connection, long size) throws SQLException {
      this.connection = connection;
      this.size = size;
      this.line = connection.prepareStatement(LINE);
      this.body = connection.prepareStatement(BODY);
      this.withKey = connection.prepareStatement(WITH_KEY);
      this.before = connection.prepareStatement(TRUSTED_BEFORE);
      this.after = connection.prepareStatement(TRUSTED_AFTER);
      if (size > 0) {
        line(size - 1); // the first read fixes the moment
      }
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public void lines(Lines lines) throws IOException {
      JdbcLogBlocks.each(connection, size, lines);
    }

    @Override
    public String line(long seq) {
      return text(line, seq, size)
          .orElseThrow(() -> new IllegalArgumentException("There is no record " + seq));
    }

    @Override
    public Optional<Body> body(long seq) {
      try {
        body.setLong(1, seq);
        body.setLong(2, size);
        try (ResultSet row = body.executeQuery()) {
          return row.next() ? Optional.of(opened(row)) : Optional.empty();
        }
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    @Override
    public List<Long> withKey(String key, String value) {
      try {
        withKey.setString(1, key);
        withKey.setString(2, value);
        withKey.setLong(3, size);
        List<Long> found = new ArrayList<>();
        try (ResultSet row = withKey.executeQuery()) {
          while (row.next()) {
            found.add(row.getLong(1));
          }
        }
        return found;
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    @Override
    public Optional<String> trustedBefore(long seq) {
      return text(before, seq);
    }

    @Override
    public Optional<String> trustedAfter(long seq) {
      return text(after, seq, size);
    }

    private static Optional<String> text(PreparedStatement query, long... parameters) {
      try {
        for (int i = 0; i < parameters.length; i++) {
          query.setLong(i + 1, parameters[i]);
        }
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(whole(row)) : Optional.empty();
        }
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** The line as it was hashed when it was written. */
    private static String whole(ResultSet row) throws SQLException {
      String line = row.getString(1);
      if (!Arrays.equals(Hashes.leaf(line), row.getBytes(2))) {
        throw new Tampered("Record " + row.getLong(3) + " of the log was changed");
      }
      return line;
    }

    private static Body opened(ResultSet row) throws SQLException {
      Body body = new Body(row.getBytes(1), row.getString(2));
      String line = row.getString(3);
      if (!line.contains("\"body\":\"" + Hashes.body(body.salt(), body.text()) + '"')) {
        throw new Tampered("What record " + row.getLong(4) + " of the log says was changed");
      }
      return body;
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement statement : List.of(line, body, withKey, before, after)) {
        statement.close();
      }
    }
  }
}
