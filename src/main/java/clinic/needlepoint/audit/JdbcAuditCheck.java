package clinic.needlepoint.audit;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.store.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Re-hashes the whole log before the kiosk works: every line, body, key and subtree. Finds a
 * changed, moved, inserted or removed record, and refuses to go on. A tail that was cut off whole
 * is found only by a head that left the kiosk.
 */
@Component
@Lazy(false) // commands make their beans late, but none of them may append to a tampered log
class JdbcAuditCheck {
  private static final String LINES =
      """
      SELECT seq, line, leaf, salt, body,
        (SELECT group_concat(key || '=' || value, char(10)) FROM
          (SELECT key, value FROM audit_key k WHERE k.seq = l.seq ORDER BY key)) AS keys
      FROM audit_log l LEFT JOIN audit_body USING (seq)
      ORDER BY seq
      """;

  /** The key index is checked against the lines, so it can be asked. */
  private static final String ERASED =
      """
      SELECT count(*) FROM audit_key k JOIN audit_log l ON l.seq = k.seq
      WHERE k.key = 'of' AND k.value = ? AND k.seq > ? AND l.line ->> '$.type' = 'body.erased'
      """;

  private static final String ERASED_AND_THERE =
      """
      SELECT count(*) FROM audit_key k JOIN audit_log l ON l.seq = k.seq
        JOIN audit_body b ON b.seq = CAST(k.value AS INTEGER)
      WHERE k.key = 'of' AND l.line ->> '$.type' = 'body.erased'
      """;

  private static final String SUBTREES = "SELECT count(*) FROM audit_tree";
  private static final String SUBTREE =
      "SELECT count(*) FROM audit_tree WHERE level = ? AND position = ? AND hash = ?";
  private static final String STRAYS =
      """
      SELECT (SELECT count(*) FROM audit_body WHERE seq NOT IN (SELECT seq FROM audit_log))
           + (SELECT count(*) FROM audit_key WHERE seq NOT IN (SELECT seq FROM audit_log))
      """;

  /** A row of the log as it lies in the file. */
  private record Row(
      long seq,
      String line,
      byte[] leaf,
      byte @Nullable [] salt,
      @Nullable String body,
      @Nullable String keys) {}

  private final JdbcClient reader;
  private final RecordTypeRegistry registry;

  JdbcAuditCheck(@Reader JdbcClient reader, RecordTypeRegistry registry) {
    this.reader = reader;
    this.registry = registry;
    requireIntact();
  }

  /**
   * Checks the log from its first record to its last.
   *
   * @throws Refusal naming the first record that does not hold
   */
  final void requireIntact() {
    MerkleTree tree = new MerkleTree();
    long[] subtrees = {0};
    try (Stream<Row> rows = reader.sql(LINES).query((row, _) -> row(row)).stream()) {
      rows.forEach(row -> {
        requireRow(row, tree.size());
        List<MerkleTree.Subtree> closed = tree.append(row.leaf);
        closed.forEach(subtree -> requireSubtree(subtree, row.seq));
        subtrees[0] += closed.size();
      });
    }
    if (reader.sql(SUBTREES).query(Long.class).single() != subtrees[0]) {
      throw new Refusal("audit.refused.tail");
    }
    if (reader.sql(STRAYS).query(Long.class).single() != 0) {
      throw new Refusal("audit.refused.removed");
    }
    if (reader.sql(ERASED_AND_THERE).query(Long.class).single() != 0) {
      throw new Refusal("audit.refused.erased");
    }
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        row.getLong("seq"),
        row.getString("line"),
        row.getBytes("leaf"),
        row.getBytes("salt"),
        row.getString("body"),
        row.getString("keys"));
  }

  private void requireRow(Row row, long expected) {
    if (row.seq != expected) {
      throw new Refusal("audit.refused.missing", expected);
    }
    if (!java.util.Arrays.equals(Hashes.leaf(row.line), row.leaf)) {
      throw new Refusal("audit.refused.changed", expected);
    }
    try {
      requireContent(row, ParsedLine.read(row.line));
    } catch (IllegalArgumentException e) {
      throw new Refusal("audit.refused.wrong", expected, String.valueOf(e.getMessage()));
    }
  }

  private void requireContent(Row row, ParsedLine line) {
    require(line.seq() == row.seq, "it carries another number");
    RecordType type =
        registry
            .find(line.type())
            .orElseThrow(() -> new IllegalArgumentException("its type is not known"));
    require(line.keys().keySet().containsAll(type.keys()), "a mandatory key is missing");
    List<String> keys = new ArrayList<>();
    line.keys().forEach((key, value) -> keys.add(key + "=" + value));
    require(
        String.join("\n", keys).equals(row.keys == null ? "" : row.keys),
        "the key index says something else");
    if (row.body == null || row.salt == null) {
      require(erased(row.seq), "its body is missing");
    } else {
      require(Hashes.body(row.salt, row.body).equals(line.bodyHash()), "its body was changed");
      Map<String, Object> body = CanonicalReader.object(row.body);
      require(body.entrySet().containsAll(line.keys().entrySet()), "body and header differ");
    }
  }

  private boolean erased(long seq) {
    return reader.sql(ERASED).param(String.valueOf(seq)).param(seq).query(Long.class).single() != 0;
  }

  private void requireSubtree(MerkleTree.Subtree subtree, long seq) {
    long found =
        reader
            .sql(SUBTREE)
            .params(List.of(subtree.level(), subtree.position(), subtree.hash()))
            .query(Long.class)
            .single();
    if (found != 1) {
      throw new Refusal("audit.refused.tree", seq);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
