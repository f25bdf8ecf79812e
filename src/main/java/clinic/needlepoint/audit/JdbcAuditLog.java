package clinic.needlepoint.audit;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.store.Reader;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditLog implements AuditLog {
  private static final String LAST =
      "SELECT seq + 1 AS n, leaf AS hash FROM audit_log ORDER BY seq DESC LIMIT 1";

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

  /** The whole right edge of the tree, largest first. */
  private static final String EDGE =
      """
      WITH RECURSIVE
        size (n) AS (SELECT coalesce(max(seq) + 1, 0) FROM audit_log),
        place (level) AS (
          SELECT 0 UNION ALL SELECT level + 1 FROM size, place WHERE n >> level + 1 > 0)
      SELECT n, level,
        CASE level
          WHEN 0 THEN (SELECT leaf FROM audit_log WHERE seq = n - 1)
          ELSE (SELECT hash FROM audit_tree t
                WHERE t.level = place.level AND position = (n >> place.level) - 1)
        END AS hash
      FROM size LEFT JOIN place ON (n >> level) & 1
      ORDER BY level DESC
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

  /** A record with all that is written of it. */
  private record Row(
      AuditRecord record,
      String line,
      byte[] leaf,
      byte[] salt,
      String body,
      List<MerkleTree.Subtree> closed) {}

  private final JdbcTemplate writer;
  private final JdbcClient reader;
  private final RecordTypeRegistry registry;
  private final Timekeeper timekeeper;
  private final SecureRandom random;

  JdbcAuditLog(
      DataSource writer,
      @Reader JdbcClient reader,
      RecordTypeRegistry registry,
      Timekeeper timekeeper,
      SecureRandom random) {
    this.writer = new JdbcTemplate(writer);
    this.reader = reader;
    this.registry = registry;
    this.timekeeper = timekeeper;
    this.random = random;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public AuditRecord append(AuditEntry entry) {
    Tail tail = tail();
    Stamp stamp = timekeeper.now();
    Row row =
        row(tail.size(), entry, stamp, leaf -> MerkleTree.closed(tail.size(), tail.edge(), leaf));
    insert(List.of(row));
    return row.record();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<AuditRecord> appendAll(List<AuditEntry> entries) {
    if (entries.size() < 2) {
      return entries.stream().map(this::append).toList();
    }
    MerkleTree tree = tree();
    Stamp stamp = timekeeper.now();
    List<Row> rows =
        entries.stream().map(entry -> row(tree.size(), entry, stamp, tree::append)).toList();
    insert(rows);
    return rows.stream().map(Row::record).toList();
  }

  private Row row(
      long seq,
      AuditEntry entry,
      Stamp stamp,
      Function<byte[], List<MerkleTree.Subtree>> closedBy) {
    registry.requireRegistered(entry.type());
    entry.requireKeys();
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    Map<String, Object> said = entry.fullBody();
    String body = CanonicalJson.write(said);
    String line = RecordLine.write(seq, entry, stamp, Hashes.body(salt, body));
    byte[] leaf = Hashes.leaf(line);
    AuditRecord record =
        new AuditRecord(
            seq,
            entry.type().name(),
            entry.by(),
            stamp.at().truncatedTo(ChronoUnit.MILLIS),
            stamp.clock().word(),
            entry.keys(),
            said);
    return new Row(record, line, leaf, salt, body, closedBy.apply(leaf));
  }

  /**
   * Read afresh in every transaction: the command line appends to the same file. Three times in
   * four the last record says all: its leaf is the most that the next one joins.
   */
  private Tail tail() {
    Tail last = tail(LAST);
    return switch ((int) (last.size() & 3)) {
      case 1 -> last;
      case 3 -> tail(TAIL);
      default -> new Tail(last.size(), List.of());
    };
  }

  private Tail tail(String question) {
    return prepared(
        question,
        rows -> {
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

  private MerkleTree tree() {
    return prepared(
        EDGE,
        rows -> {
          List<MerkleTree.Subtree> edge = new ArrayList<>();
          long size = 0;
          while (rows.next()) {
            size = rows.getLong("n");
            byte[] hash = rows.getBytes("hash");
            if (hash != null) {
              int level = rows.getInt("level");
              edge.add(new MerkleTree.Subtree(level, (size >> level) - 1, hash));
            }
          }
          return new MerkleTree(size, edge);
        });
  }

  /** Kept by the pool: to parse such a question takes far longer than to answer it. */
  private <T> T prepared(String sql, ResultSetExtractor<T> read) {
    return Objects.requireNonNull(
        writer.query(connection -> connection.prepareStatement(sql), read));
  }

  private void insert(List<Row> rows) {
    batch(
        ADD_LINE,
        rows.stream().map(row -> new Object[] {row.record().seq(), row.line(), row.leaf()}));
    batch(
        ADD_BODY,
        rows.stream().map(row -> new Object[] {row.record().seq(), row.salt(), row.body()}));
    batch(
        ADD_KEY,
        rows.stream()
            .flatMap(row ->
                row.record().keys().entrySet().stream()
                    .map(key -> new Object[] {key.getKey(), key.getValue(), row.record().seq()})));
    batch(
        ADD_SUBTREE,
        rows.stream()
            .flatMap(row -> row.closed().stream())
            .map(closed -> new Object[] {closed.level(), closed.position(), closed.hash()}));
  }

  /** By hand: this is the busiest statement of the house. */
  private void batch(String sql, Stream<Object[]> rows) {
    List<Object[]> all = rows.toList();
    if (all.isEmpty()) {
      return;
    }
    writer.execute(
        sql,
        (PreparedStatement statement) -> {
          for (Object[] row : all) {
            for (int i = 0; i < row.length; i++) {
              statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
          }
          return statement.executeBatch();
        });
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

  private static AuditRecord record(String line, @Nullable String body) {
    return ParsedLine.read(line).toRecord(body == null ? Map.of() : CanonicalReader.object(body));
  }
}
