package clinic.needlepoint.retention;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of legal holds. Those that were lifted go with the person. */
@Repository
class JdbcLegalHolds implements PatientRows {
  private static final String IN_FORCE =
      """
      SELECT reason, placed_at, placed_by FROM legal_hold
      WHERE patient = ? AND lifted_at IS NULL
      """;
  private static final String PLACE =
      "INSERT INTO legal_hold (patient, reason, placed_at, placed_by) VALUES (?, ?, ?, ?)";
  private static final String LIFT =
      """
      UPDATE legal_hold SET lifted_at = ?, lifted_by = ? WHERE patient = ? AND lifted_at IS NULL
      """;
  private static final String ERASE = "DELETE FROM legal_hold WHERE patient = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcLegalHolds(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  Optional<LegalHold> inForce(PatientId patient) {
    return jdbc().sql(IN_FORCE).param(patient.value()).query((row, _) -> hold(row)).optional();
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    return new LegalHold(
        HoldReason.valueOf(row.getString("reason")),
        Instant.parse(row.getString("placed_at")),
        row.getString("placed_by"));
  }

  void place(PatientId patient, LegalHold hold) {
    writer
        .sql(PLACE)
        .params(patient.value(), hold.reason().name(), hold.at().toString(), hold.by())
        .update();
  }

  void lift(PatientId patient, Instant at, String by) {
    writer.sql(LIFT).params(at.toString(), by, patient.value()).update();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param(patient.value()).update();
  }
}
