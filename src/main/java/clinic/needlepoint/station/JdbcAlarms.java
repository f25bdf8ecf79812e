package clinic.needlepoint.station;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of alarms. */
@Repository
class JdbcAlarms {
  private static final String RAISE =
      """
      INSERT INTO alarm (kind, part, cause, raised_ms) VALUES (:kind, :part, :cause, :at)
      RETURNING id
      """;

  private static final String AGAIN = "UPDATE alarm SET over_ms = NULL, cause = ? WHERE id = ?";

  private static final String OVER = "UPDATE alarm SET over_ms = :at WHERE id = :id";

  private static final String ANSWER =
      """
      UPDATE alarm SET answered_ms = :at, answered_by = :by, answer = :answer, note = :note
      WHERE id = :id AND answered_ms IS NULL
      """;

  private static final String END = "UPDATE alarm SET ended_ms = :at WHERE id = :id";

  private static final String SELECT =
      """
      SELECT id, kind, part, cause, raised_ms, over_ms, answered_ms, answered_by, answer, note,
             ended_ms
      FROM alarm
      """;

  private static final String STANDING = SELECT + " WHERE ended_ms IS NULL ORDER BY raised_ms, id";

  private static final String OF_PART =
      SELECT + " WHERE ended_ms IS NULL AND kind = ? AND part = ?";

  private static final String ENDED =
      SELECT + " WHERE ended_ms IS NOT NULL ORDER BY ended_ms DESC, id DESC LIMIT ?";

  private static final String FIND = SELECT + " WHERE id = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcAlarms(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  long raise(AlarmKind kind, String part, String cause, Instant at) {
    return writer
        .sql(RAISE)
        .param("kind", kind.word())
        .param("part", part)
        .param("cause", cause)
        .param("at", at.toEpochMilli())
        .query(Long.class)
        .single();
  }

  /** What was over is back, perhaps for another cause. */
  void again(long id, String cause) {
    writer.sql(AGAIN).param(cause).param(id).update();
  }

  void over(long id, Instant at) {
    writer.sql(OVER).param("id", id).param("at", at.toEpochMilli()).update();
  }

  /** Whether this was the first answer. */
  boolean answer(long id, Alarm.Answered answered) {
    return writer
            .sql(ANSWER)
            .param("id", id)
            .param("at", answered.at().toEpochMilli())
            .param("by", answered.by())
            .param("answer", answered.answer().word())
            .param("note", answered.note())
            .update()
        == 1;
  }

  void end(long id, Instant at) {
    writer.sql(END).param("id", id).param("at", at.toEpochMilli()).update();
  }

  List<Alarm> standing() {
    return reading().sql(STANDING).query((row, _) -> alarm(row)).list();
  }

  Optional<Alarm> standing(AlarmKind kind, String part) {
    return reading()
        .sql(OF_PART)
        .param(kind.word())
        .param(part)
        .query((row, _) -> alarm(row))
        .optional();
  }

  List<Alarm> ended(int most) {
    return reading().sql(ENDED).param(most).query((row, _) -> alarm(row)).list();
  }

  Optional<Alarm> find(long id) {
    return reading().sql(FIND).param(id).query((row, _) -> alarm(row)).optional();
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getLong("id"),
        AlarmKind.of(row.getString("kind")),
        row.getString("part"),
        row.getString("cause"),
        Instant.ofEpochMilli(row.getLong("raised_ms")),
        answered(row),
        at(row, "over_ms"),
        at(row, "ended_ms"));
  }

  private static Optional<Alarm.Answered> answered(ResultSet row) throws SQLException {
    Optional<Instant> at = at(row, "answered_ms");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    String by = row.getString("answered_by");
    String note = row.getString("note");
    AlarmAnswer answer = AlarmAnswer.of(row.getString("answer"));
    return Optional.of(new Alarm.Answered(at.get(), by, answer, note == null ? "" : note));
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }
}
