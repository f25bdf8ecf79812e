package clinic.needlepoint.audit;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditIndex implements AuditIndex {
  private static final String LATEST =
      """
      SELECT line, body
      FROM audit_key k JOIN audit_log l ON l.seq = k.seq LEFT JOIN audit_body b ON b.seq = k.seq
      WHERE k.key = ? AND l.line ->> '$.type' = ?
      ORDER BY k.seq DESC LIMIT 1
      """;
  private static final String FIND =
      "SELECT line, body FROM audit_log LEFT JOIN audit_body USING (seq) WHERE seq = ?";

  private static final String SIZE = "SELECT coalesce(max(seq) + 1, 0) FROM audit_log";

  private final JdbcClient reader;

  JdbcAuditIndex(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  @Override
  public Optional<AuditRecord> latest(String type, String key) {
    return one(reader.sql(LATEST).params(List.of(key, type)));
  }

  @Override
  public Optional<AuditRecord> find(long seq) {
    return one(reader.sql(FIND).param(seq));
  }

  @Override
  public long size() {
    return reader.sql(SIZE).query(Long.class).single();
  }

  private static Optional<AuditRecord> one(JdbcClient.StatementSpec query) {
    return query.query((row, _) -> record(row)).optional();
  }

  private static AuditRecord record(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return ParsedLine.read(row.getString("line"))
        .toRecord(body == null ? Map.of() : CanonicalReader.object(body));
  }
}
