package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of who was told. */
@Repository
class JdbcTellings {
  private static final String ADD =
      """
      INSERT INTO recall_told (recall, session, how, told_on, at, by_whom)
      VALUES (:recall, :session, :how, :on, :at, :by)
      """;
  private static final String OF_RECALL =
      "SELECT session, how, told_on, by_whom FROM recall_told WHERE recall = ? ORDER BY id";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcTellings(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  void add(RecallId recall, SessionNumber session, Telling telling, Instant at) {
    writer
        .sql(ADD)
        .param("recall", recall.value())
        .param("session", Long.parseLong(session.value().substring(2)))
        .param("how", telling.how().name())
        .param("on", telling.on().toString())
        .param("at", at.toString())
        .param("by", telling.by())
        .update();
  }

  Map<String, List<Telling>> of(RecallId recall) {
    Map<String, List<Telling>> told = new TreeMap<>();
    JdbcClient client =
        TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
    client
        .sql(OF_RECALL)
        .param(recall.value())
        .query(row -> {
          Telling telling =
              new Telling(
                  Channel.valueOf(row.getString("how")),
                  LocalDate.parse(row.getString("told_on")),
                  row.getString("by_whom"));
          String session = SessionNumber.of(row.getLong("session")).value();
          told.computeIfAbsent(session, _ -> new ArrayList<>()).add(telling);
        });
    return told;
  }
}
