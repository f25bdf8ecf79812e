package clinic.needlepoint.audit;

import clinic.needlepoint.store.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk over all records. Plain JDBC, because each record takes a handful of look-ups; each of
 * them goes by a primary key, so that a log of ten times the size takes ten times as long.
 */
final class JdbcAuditWalk implements AutoCloseable {
  private static final String LINES =
      """
      SELECT seq, line, leaf, salt, body
      FROM audit_log LEFT JOIN audit_body USING (seq)
      WHERE seq >= ?
      ORDER BY seq
      """;

  private static final String KEY =
      "SELECT 1 FROM audit_key WHERE key = ? AND value = ? AND seq = ?";
  private static final String SUBTREE =
      "SELECT 1 FROM audit_tree WHERE level = ? AND position = ? AND hash = ?";

  /** The key index is checked against the lines, so it can be asked. */
  private static final String ERASED =
      """
      SELECT 1 FROM audit_key k JOIN audit_log l ON l.seq = k.seq
      WHERE k.key = 'of' AND k.value = ? AND k.seq > ? AND l.line ->> '$.type' = 'body.erased'
      """;

  /** What is asked for each record. */
  static final List<String> LOOK_UPS = List.of(KEY, SUBTREE, ERASED);

  private static final String ERASED_AND_THERE =
      """
      SELECT count(*) FROM audit_key k JOIN audit_log l ON l.seq = k.seq
        JOIN audit_body b ON b.seq = CAST(k.value AS INTEGER)
      WHERE k.key = 'of' AND l.line ->> '$.type' = 'body.erased'
      """;

  private static final String LEAF = "SELECT leaf FROM audit_log WHERE seq = ?";
  private static final String EDGE = "SELECT hash FROM audit_tree WHERE position = ? AND level = ?";

  private static final String SUBTREES = "SELECT count(*) FROM audit_tree";
  private static final String KEYS = "SELECT count(*) FROM audit_key";
  private static final String STRAYS =
      """
      SELECT (SELECT count(*) FROM audit_body WHERE seq NOT IN (SELECT seq FROM audit_log))
           + (SELECT count(*) FROM audit_key WHERE seq NOT IN (SELECT seq FROM audit_log))
      """;

  /** Asked only when there are more keys than the lines hold. */
  private static final String KEY_TOO_MANY =
      """
      SELECT coalesce(min(k.seq), -1) FROM audit_key k JOIN audit_log l ON l.seq = k.seq
      WHERE NOT EXISTS (SELECT 1 FROM json_each(l.line, '$.keys') said
                        WHERE said.key = k.key AND said.value = k.value)
      """;

  private final Connection connection;
  private final RecordTypeRegistry registry;
  private final PreparedStatement key;
  private final PreparedStatement subtree;
  private final PreparedStatement erased;
  private final long from;
  private final MerkleTree tree;
  private long keys;
  private long subtrees;

  private JdbcAuditWalk(
      long from, MerkleTree tree, Connection connection, RecordTypeRegistry registry)
      throws SQLException {
    this.from = from;
    this.tree = tree;
    this.connection = connection;
    this.registry = registry;
    this.key = connection.prepareStatement(KEY);
    this.subtree = connection.prepareStatement(SUBTREE);
    this.erased = connection.prepareStatement(ERASED);
  }

  /**
   * Begins at a record. What lies before it is taken from the subtrees that the log keeps; the
   * signed heads tell whether those are right.
   *
   * @throws Refusal when one of them is missing
   */
  static JdbcAuditWalk from(long seq, Connection connection, RecordTypeRegistry registry)
      throws SQLException {
    List<MerkleTree.Subtree> edge = new ArrayList<>();
    for (MerkleTree.Subtree place : MerkleTree.edgeOf(seq)) {
      edge.add(stored(place, connection));
    }
    return new JdbcAuditWalk(seq, new MerkleTree(seq, edge), connection, registry);
  }

  private static MerkleTree.Subtree stored(MerkleTree.Subtree place, Connection connection)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(place.level() == 0 ? LEAF : EDGE)) {
      query.setLong(1, place.position());
      if (place.level() > 0) {
        query.setInt(2, place.level());
      }
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          return new MerkleTree.Subtree(place.level(), place.position(), row.getBytes(1));
        }
      }
    }
    throw new Refusal("audit.refused.tree", place.position() << place.level());
  }

  /**
   * Checks every record from there on, and, when that is the whole log, that nothing else lies
   * beside them.
   *
   * @throws Refusal naming the first record that does not hold
   */
  void requireIntact() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LINES)) {
      query.setLong(1, from);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          requireRow(row, tree.size());
        }
      }
    }
    if (from == 0) {
      requireNothingElse();
    }
  }

  private void requireNothingElse() throws SQLException {
    if (number(SUBTREES) != subtrees) {
      throw new Refusal("audit.refused.tail");
    }
    if (number(STRAYS) != 0) {
      throw new Refusal("audit.refused.removed");
    }
    if (number(KEYS) != keys) {
      throw new Refusal(
          "audit.refused.wrong", number(KEY_TOO_MANY), "the key index says something else");
    }
    if (number(ERASED_AND_THERE) != 0) {
      throw new Refusal("audit.refused.erased");
    }
  }

  private void requireRow(ResultSet row, long expected) throws SQLException {
    if (row.getLong("seq") != expected) {
      throw new Refusal("audit.refused.missing", expected);
    }
    String line = row.getString("line");
    byte[] leaf = row.getBytes("leaf");
    if (!Arrays.equals(Hashes.leaf(line), leaf)) {
      throw new Refusal("audit.refused.changed", expected);
    }
    try {
      requireContent(expected, ParsedLine.read(line), row.getBytes("salt"), row.getString("body"));
    } catch (IllegalArgumentException e) {
      throw new Refusal("audit.refused.wrong", expected, String.valueOf(e.getMessage()));
    }
    for (MerkleTree.Subtree closed : tree.append(leaf)) {
      requireSubtree(closed, expected);
    }
  }

  private void requireContent(
      long seq, ParsedLine line, byte @Nullable [] salt, @Nullable String body)
      throws SQLException {
    require(line.seq() == seq, "it carries another number");
    RecordType type =
        registry
            .find(line.type())
            .orElseThrow(() -> new IllegalArgumentException("its type is not known"));
    require(line.keys().keySet().containsAll(type.keys()), "a mandatory key is missing");
    for (Map.Entry<String, String> said : line.keys().entrySet()) {
      require(found(key, said.getKey(), said.getValue(), seq), "the key index says something else");
      keys++;
    }
    if (body == null || salt == null) {
      require(found(erased, String.valueOf(seq), seq), "its body is missing");
    } else {
      require(Hashes.body(salt, body).equals(line.bodyHash()), "its body was changed");
      Map<String, Object> opened = CanonicalReader.object(body);
      require(opened.entrySet().containsAll(line.keys().entrySet()), "body and header differ");
    }
  }

  private void requireSubtree(MerkleTree.Subtree closed, long seq) throws SQLException {
    if (!found(subtree, closed.level(), closed.position(), closed.hash())) {
      throw new Refusal("audit.refused.tree", seq);
    }
    subtrees++;
  }

  private static boolean found(PreparedStatement query, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      query.setObject(i + 1, parameters[i]);
    }
    try (ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  private long number(String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : List.of(key, subtree, erased)) {
      statement.close();
    }
  }
}
