package clinic.needlepoint.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed heads, and what the log itself says of its epochs and keys. */
@Repository
class JdbcHeads {
  private static final String LATEST = "SELECT note FROM audit_head ORDER BY size DESC LIMIT 1";
  private static final String OF_SIZE = "SELECT note FROM audit_head WHERE size = ?";
  private static final String BEFORE =
      "SELECT note FROM audit_head WHERE size < ? ORDER BY size DESC LIMIT 1";
  private static final String ADD =
      "INSERT INTO audit_head (size, epoch, root, note) VALUES (?, ?, ?, ?)";
  private static final String SIZE = "SELECT coalesce(max(seq) + 1, 0) FROM audit_log";
  private static final String LEAF = "SELECT leaf FROM audit_log WHERE seq = ?";
  private static final String SUBTREE =
      "SELECT hash FROM audit_tree WHERE level = ? AND position = ?";

  /** The key narrows by index; the type is asked because other types may use the same key. */
  private static final String WITH_KEY =
      """
      SELECT line FROM audit_key k JOIN audit_log l ON l.seq = k.seq
      WHERE k.key = ? AND k.seq < ? AND l.line ->> '$.type' = ?
      ORDER BY k.seq
      """;

  private final JdbcClient writer;

  JdbcHeads(JdbcClient writer) {
    this.writer = writer;
  }

  long size() {
    return writer.sql(SIZE).query(Long.class).single();
  }

  byte[] root(long size) {
    return Proofs.root(size, this::hash);
  }

  /** The proof that the smaller tree is a prefix of the larger one. */
  List<byte[]> consistency(long first, long second) {
    return Proofs.consistency(first, second, this::hash);
  }

  List<byte[]> inclusion(long seq, long size) {
    return Proofs.inclusion(seq, size, this::hash);
  }

  private byte[] hash(int level, long position) {
    JdbcClient.StatementSpec query =
        level == 0
            ? writer.sql(LEAF).param(position)
            : writer.sql(SUBTREE).param(level).param(position);
    return query.query((row, _) -> row.getBytes(1)).single();
  }

  Optional<Head> latest() {
    return writer.sql(LATEST).query(String.class).optional().map(Head::read);
  }

  Optional<Head> ofSize(long size) {
    return writer.sql(OF_SIZE).param(size).query(String.class).optional().map(Head::read);
  }

  Optional<Head> before(long size) {
    return writer.sql(BEFORE).param(size).query(String.class).optional().map(Head::read);
  }

  void add(Head head) {
    Checkpoint said = head.checkpoint();
    writer.sql(ADD).params(List.of(said.size(), said.epoch(), said.root(), head.note())).update();
  }

  /** The openings of epochs among the first {@code size} records. */
  List<ParsedLine> epochs(long size) {
    return lines("epoch", LogRecords.EPOCH_OPENED, size);
  }

  /** The changes of the key among the first {@code size} records. */
  List<ParsedLine> keyChanges(long size) {
    return lines("from", LogRecords.KEY_CHANGED, size);
  }

  private List<ParsedLine> lines(String key, RecordType type, long size) {
    return writer
        .sql(WITH_KEY)
        .params(List.of(key, size, type.name()))
        .query((row, _) -> ParsedLine.read(row.getString(1)))
        .list();
  }
}
