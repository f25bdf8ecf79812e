package clinic.needlepoint.aftercare;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of those who asked for their records. */
@Repository
class JdbcOwnRecordsRequests implements PatientRows {
  private static final String ASK =
      """
      INSERT INTO own_records_request (patient, visit, asked_at) VALUES (:patient, :visit, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String OPEN =
      "SELECT patient, asked_at FROM own_records_request WHERE answered_at IS NULL ORDER BY id";
  private static final String ANSWER =
      """
      UPDATE own_records_request SET answered_at = :at
      WHERE patient = :patient AND answered_at IS NULL
      """;
  private static final String ERASE = "DELETE FROM own_records_request WHERE patient = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcOwnRecordsRequests(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Somebody who asked. */
  record Asked(PatientId patient, Instant at) {}

  /** Whether they did not wait already. */
  boolean ask(PatientId patient, VisitId visit, Instant at) {
    return writer
            .sql(ASK)
            .param("patient", patient.value())
            .param("visit", visit.value())
            .param("at", at.toEpochMilli())
            .update()
        == 1;
  }

  List<Asked> open() {
    return reader
        .sql(OPEN)
        .query((row, _) ->
            new Asked(
                new PatientId(row.getString("patient")),
                Instant.ofEpochMilli(row.getLong("asked_at"))))
        .list();
  }

  void answer(PatientId patient, Instant at) {
    writer.sql(ANSWER).param("patient", patient.value()).param("at", at.toEpochMilli()).update();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param(patient.value()).update();
  }
}
