package clinic.needlepoint.protocol;

import clinic.needlepoint.protocol.ProtocolValue.Approval;
import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcProtocolValues implements ProtocolValues {
  /** The latest approved change whose day has come; what the file proposes where there is none. */
  private static final String IN_FORCE =
      """
      SELECT p.key, p.note, coalesce(c.value, p.value) AS value, coalesce(c.min, p.min) AS min,
             coalesce(c.max, p.max) AS max, coalesce(c.source, p.source) AS source,
             c.approved_by, c.approved_at, c.proposed_by, c.effective_on,
             coalesce(c.version, 0) AS version
      FROM protocol_proposal p LEFT JOIN protocol_change c ON c.id = (
        SELECT id FROM protocol_change
        WHERE key = p.key AND approved_at IS NOT NULL AND withdrawn_at IS NULL
          AND effective_on <= :day
        ORDER BY effective_on DESC, id DESC LIMIT 1)
      """;

  private static final String ONE = IN_FORCE + "WHERE p.key = :key";
  private static final String PROPOSED =
      """
      SELECT key, value, min, max, source, note, NULL AS approved_by, 0 AS version
      FROM protocol_proposal WHERE key = :key
      """;
  private static final String PROPOSE =
      """
      INSERT INTO protocol_proposal (key, unit, value, min, max, source, note)
      VALUES (:key, :unit, :value, :min, :max, :source, :note)
      ON CONFLICT (key) DO UPDATE
      SET unit = excluded.unit, value = excluded.value, min = excluded.min, max = excluded.max,
          source = excluded.source, note = excluded.note
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final ProtocolDay day;

  JdbcProtocolValues(JdbcClient writer, @Reader JdbcClient reader, ProtocolDay day) {
    this.writer = writer;
    this.reader = reader;
    this.day = day;
  }

  @Override
  public Optional<ProtocolValue> find(ProtocolKey key) {
    return on(day.today(), key);
  }

  /** The value as it will be on that day, as far as it is approved today. */
  Optional<ProtocolValue> on(LocalDate then, ProtocolKey key) {
    return jdbc()
        .sql(ONE)
        .param("key", key.word())
        .param("day", then.toString())
        .query(JdbcProtocolValues::value)
        .optional();
  }

  @Override
  public List<ProtocolValue> all() {
    return jdbc()
        .sql(IN_FORCE)
        .param("day", day.today().toString())
        .query(JdbcProtocolValues::value)
        .list()
        .stream()
        .sorted(Comparator.comparing(ProtocolValue::key))
        .toList();
  }

  /** What the product proposes, whatever the clinic made of it. */
  ProtocolValue proposed(ProtocolKey key) {
    return jdbc().sql(PROPOSED).param("key", key.word()).query(JdbcProtocolValues::value).single();
  }

  /** Takes over what the file proposes; an approved value stays as it is. */
  void propose(ProtocolValue proposal) {
    writer
        .sql(PROPOSE)
        .param("key", proposal.key().word())
        .param("unit", proposal.key().unit().word())
        .param("value", proposal.value())
        .param("min", proposal.min())
        .param("max", proposal.max())
        .param("source", proposal.source())
        .param("note", proposal.note())
        .update();
  }

  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  private static ProtocolValue value(ResultSet row, int number) throws SQLException {
    return new ProtocolValue(
        ProtocolKey.find(row.getString("key")).orElseThrow(),
        row.getInt("value"),
        row.getInt("min"),
        row.getInt("max"),
        row.getString("source"),
        row.getString("note"),
        approval(row),
        row.getInt("version"));
  }

  static Optional<Approval> approval(ResultSet row) throws SQLException {
    String approver = row.getString("approved_by");
    return approver == null
        ? Optional.empty()
        : Optional.of(
            new Approval(
                approver,
                Instant.parse(row.getString("approved_at")),
                Optional.ofNullable(row.getString("proposed_by")),
                LocalDate.parse(row.getString("effective_on"))));
  }
}
