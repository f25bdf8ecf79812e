package clinic.needlepoint.protocol;

import clinic.needlepoint.protocol.ProtocolChange.Withdrawal;
import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of changes. None is ever removed, and what was decided stands (triggers). */
@Repository
class JdbcProtocolChanges {
  private static final String SELECT =
      """
      SELECT id, key, value, min, max, source, effective_on, proposed_by, by_lead, proposed_at,
             approved_by, approved_at, version, withdrawn_by, withdrawn_at
      FROM protocol_change
      """;
  private static final String OF = SELECT + "WHERE key = :key ORDER BY id DESC";
  private static final String ONE = SELECT + "WHERE id = :id";
  private static final String LATER_DAYS =
      """
      SELECT DISTINCT effective_on FROM protocol_change
      WHERE approved_at IS NOT NULL AND withdrawn_at IS NULL AND effective_on > :day
      ORDER BY effective_on
      """;
  private static final String PROPOSE =
      """
      INSERT INTO protocol_change
        (key, value, min, max, source, effective_on, proposed_by, by_lead, proposed_at)
      VALUES (:key, :value, :min, :max, :source, :from, :by, :lead, :at)
      RETURNING id
      """;
  private static final String APPROVE =
      """
      UPDATE protocol_change
      SET approved_by = :by, approved_at = :at, effective_on = max(effective_on, :today), version = (
        SELECT 1 + coalesce(max(version), 0) FROM protocol_change past
        WHERE past.key = protocol_change.key)
      WHERE id = :id
      """;
  private static final String WITHDRAW =
      "UPDATE protocol_change SET withdrawn_by = :by, withdrawn_at = :at WHERE id = :id";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcProtocolChanges(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  List<ProtocolChange> of(ProtocolKey key) {
    return jdbc().sql(OF).param("key", key.word()).query((row, _) -> change(row)).list();
  }

  Optional<ProtocolChange> find(long id) {
    return jdbc().sql(ONE).param("id", id).query((row, _) -> change(row)).optional();
  }

  /** The days after that one on which some value changes. */
  List<LocalDate> daysAfter(LocalDate day) {
    return jdbc().sql(LATER_DAYS).param("day", day.toString()).query(String.class).list().stream()
        .map(LocalDate::parse)
        .toList();
  }

  /** Keeps a value as proposed; {@code by} is empty where the product proposes it. */
  ProtocolChange propose(
      ProtocolValue value, LocalDate from, Optional<String> by, boolean lead, Instant at) {
    long id =
        writer
            .sql(PROPOSE)
            .param("key", value.key().word())
            .param("value", value.value())
            .param("min", value.min())
            .param("max", value.max())
            .param("source", value.source())
            .param("from", from.toString())
            .param("by", by.orElse(null))
            .param("lead", lead ? 1 : 0)
            .param("at", at.toString())
            .query(Long.class)
            .single();
    return find(id).orElseThrow();
  }

  /** Approved after its day, it counts from the day of the approval. */
  ProtocolChange approve(long id, String by, Instant at, LocalDate today) {
    writer
        .sql(APPROVE)
        .param("id", id)
        .param("by", by)
        .param("at", at.toString())
        .param("today", today.toString())
        .update();
    return find(id).orElseThrow();
  }

  ProtocolChange withdraw(long id, String by, Instant at) {
    writer.sql(WITHDRAW).param("id", id).param("by", by).param("at", at.toString()).update();
    return find(id).orElseThrow();
  }

  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  private static ProtocolChange change(ResultSet row) throws SQLException {
    int version = row.getInt("version");
    return new ProtocolChange(
        row.getLong("id"),
        ProtocolKey.find(row.getString("key")).orElseThrow(),
        row.getInt("value"),
        row.getInt("min"),
        row.getInt("max"),
        row.getString("source"),
        LocalDate.parse(row.getString("effective_on")),
        Optional.ofNullable(row.getString("proposed_by")),
        row.getInt("by_lead") == 1,
        Instant.parse(row.getString("proposed_at")),
        JdbcProtocolValues.approval(row),
        version == 0 ? Optional.empty() : Optional.of(version),
        withdrawal(row));
  }

  private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
    String by = row.getString("withdrawn_by");
    return by == null
        ? Optional.empty()
        : Optional.of(new Withdrawal(by, Instant.parse(row.getString("withdrawn_at"))));
  }
}
