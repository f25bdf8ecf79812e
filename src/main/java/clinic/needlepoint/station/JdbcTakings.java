package clinic.needlepoint.station;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of removals and scans. Only ever used inside a transaction. */
@Repository
class JdbcTakings {
  private static final String ADD =
      "INSERT INTO station_taking (what, part, at_ms) VALUES (:what, :part, :at)";

  private static final String WAITING =
      "SELECT id, what, part, at_ms FROM station_taking WHERE outcome = 'waiting'";

  private static final String SETTLE = "UPDATE station_taking SET outcome = ? WHERE id = ?";

  private static final String RETURN =
      """
      UPDATE station_taking SET outcome = 'returned'
      WHERE outcome = 'waiting' AND what = 'removal' AND part = ?
      """;

  private final JdbcClient writer;

  JdbcTakings(JdbcClient writer) {
    this.writer = writer;
  }

  void add(Taking.What what, String part, Instant at) {
    writer
        .sql(ADD)
        .param("what", what.word())
        .param("part", part)
        .param("at", at.toEpochMilli())
        .update();
  }

  List<Taking> waiting() {
    return writer
        .sql(WAITING)
        .query((row, _) ->
            new Taking(
                row.getLong("id"),
                Taking.What.of(row.getString("what")),
                row.getString("part"),
                Instant.ofEpochMilli(row.getLong("at_ms"))))
        .list();
  }

  void settle(long id, String outcome) {
    writer.sql(SETTLE).param(outcome).param(id).update();
  }

  /** The cartridge is back where it was. */
  void returned(String part) {
    writer.sql(RETURN).param(part).update();
  }
}
