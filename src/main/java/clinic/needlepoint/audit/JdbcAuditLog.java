package clinic.needlepoint.audit;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.store.Reader;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditLog implements AuditLog {
  private static final String TAIL =
      """
      WITH RECURSIVE
        size (n) AS (SELECT coalesce(max(seq) + 1, 0) FROM audit_log),
        edge (level) AS (
          SELECT 0 FROM size WHERE n & 1
          UNION ALL
          SELECT level + 1 FROM size, edge WHERE (n >> level + 1) & 1)
      SELECT n, level,
        CASE level
          WHEN 0 THEN (SELECT leaf FROM audit_log WHERE seq = n - 1)
          ELSE (SELECT hash FROM audit_tree t
                WHERE t.level = edge.level AND position = (n >> edge.level) - 1)
        END AS hash
      FROM size LEFT JOIN edge
      ORDER BY level
      """;
  private static final String ADD_LINE = "INSERT INTO audit_log (seq, line, leaf) VALUES (?, ?, ?)";
  private static final String ADD_BODY =
      "INSERT INTO audit_body (seq, salt, body) VALUES (?, ?, ?)";
  private static final String ADD_KEY = "INSERT INTO audit_key (key, value, seq) VALUES (?, ?, ?)";
  private static final String ADD_SUBTREE =
      "INSERT INTO audit_tree (level, position, hash) VALUES (?, ?, ?)";
  private static final String FIND =
      """
      SELECT line, body
      FROM audit_log LEFT JOIN audit_body USING (seq)
      WHERE line ->> '$.type' IN (:types)
        AND line ->> '$.at' >= :from AND line ->> '$.at' < :to
      ORDER BY seq
      """;

  /** The log's size, and the subtrees that its next leaf closes, lowest first. */
  private record Tail(long size, List<byte[]> edge) {}

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final RecordTypeRegistry registry;
  private final Timekeeper timekeeper;
  private final SecureRandom random;

  JdbcAuditLog(
      JdbcClient writer,
      @Reader JdbcClient reader,
      RecordTypeRegistry registry,
      Timekeeper timekeeper,
      SecureRandom random) {
    this.writer = writer;
    this.reader = reader;
    this.registry = registry;
    this.timekeeper = timekeeper;
    this.random = random;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public AuditRecord append(AuditEntry entry) {
    registry.requireRegistered(entry.type());
    entry.requireKeys();
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    String body = CanonicalJson.write(entry.fullBody());
    Tail tail = tail();
    long seq = tail.size();
    Stamp stamp = timekeeper.now();
    String line = RecordLine.write(seq, entry, stamp, Hashes.body(salt, body));
    byte[] leaf = Hashes.leaf(line);
    insert(ADD_LINE, seq, line, leaf);
    insert(ADD_BODY, seq, salt, body);
    entry.keys().forEach((key, value) -> insert(ADD_KEY, key, value, seq));
    for (MerkleTree.Subtree closed : MerkleTree.closed(seq, tail.edge(), leaf)) {
      insert(ADD_SUBTREE, closed.level(), closed.position(), closed.hash());
    }
    return new AuditRecord(
        seq,
        entry.type().name(),
        entry.by(),
        stamp.at().truncatedTo(ChronoUnit.MILLIS),
        stamp.clock().word(),
        entry.keys(),
        entry.fullBody());
  }

  /** Read afresh in every transaction: the command line appends to the same file. */
  private Tail tail() {
    return writer
        .sql(TAIL)
        .query((ResultSet rows) -> {
          List<byte[]> edge = new ArrayList<>();
          long size = 0;
          while (rows.next()) {
            size = rows.getLong("n");
            byte[] hash = rows.getBytes("hash");
            if (hash != null) {
              edge.add(hash);
            }
          }
          return new Tail(size, edge);
        });
  }

  private void insert(String sql, Object... parameters) {
    writer.sql(sql).params(List.of(parameters)).update();
  }

  @Override
  public List<AuditRecord> find(Collection<String> types, Instant from, Instant to) {
    return reader
        .sql(FIND)
        .param("types", types)
        .param("from", RecordLine.at(from))
        .param("to", RecordLine.at(to))
        .query((row, number) -> record(row.getString("line"), row.getString("body")))
        .list();
  }

  private static AuditRecord record(String line, @org.jspecify.annotations.Nullable String body) {
    return ParsedLine.read(line).toRecord(body == null ? Map.of() : CanonicalReader.object(body));
  }
}
