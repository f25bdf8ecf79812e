package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The people and what is booked for them. Erased last: rows of other modules point to them. */
@Repository
@Order(Ordered.LOWEST_PRECEDENCE)
class JdbcPatientRows implements Patients, PatientRows {
  private static final String SELECT =
      "SELECT id, reference, given_name, family_name, birth_date FROM patient ";
  private static final String BY_REFERENCE = SELECT + "WHERE reference = ?";
  private static final String BY_ID = SELECT + "WHERE id = ?";
  private static final String VISITS = "SELECT id FROM visit WHERE patient = ? ORDER BY id";
  private static final String COMING =
      """
      SELECT EXISTS (
        SELECT 1 FROM visit WHERE patient = ? AND due_at >= ? AND cancelled_at IS NULL)
      """;
  private static final String ERASE_CODES =
      "DELETE FROM check_in_code WHERE visit IN (SELECT id FROM visit WHERE patient = ?)";
  private static final String ERASE_NUMBERS =
      "DELETE FROM waiting_number WHERE visit IN (SELECT id FROM visit WHERE patient = ?)";
  private static final String ERASE_CANDIDATES =
      "DELETE FROM check_in_candidate WHERE visit IN (SELECT id FROM visit WHERE patient = ?)";
  private static final String ERASE_CORRECTIONS =
      "DELETE FROM contact_correction WHERE patient = ?";

  /** Said at the kiosk by whoever has this birthday, and not settled: it may be this person. */
  private static final String ERASE_SAID =
      """
      UPDATE check_in_case SET birth_date = NULL, given_letter = NULL, family_letter = NULL
      WHERE birth_date = (SELECT birth_date FROM patient WHERE id = ?)
      """;

  private static final String ERASE_VISITS = "DELETE FROM visit WHERE patient = ?";
  private static final String ERASE = "DELETE FROM patient WHERE id = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcPatientRows(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  @Override
  public Optional<Patient> find(String reference) {
    return one(BY_REFERENCE, reference);
  }

  @Override
  public Optional<Patient> find(PatientId id) {
    return one(BY_ID, id.value());
  }

  private Optional<Patient> one(String sql, String value) {
    return jdbc().sql(sql).param(value).query((row, _) -> patient(row)).optional();
  }

  private static Patient patient(ResultSet row) throws SQLException {
    return new Patient(
        new PatientId(row.getString("id")),
        row.getString("reference"),
        row.getString("given_name"),
        row.getString("family_name"),
        LocalDate.parse(row.getString("birth_date")));
  }

  @Override
  public List<VisitId> visits(PatientId id) {
    return jdbc()
        .sql(VISITS)
        .param(id.value())
        .query((row, _) -> new VisitId(row.getLong("id")))
        .list();
  }

  @Override
  public boolean underWay(PatientId patient, Instant today) {
    return jdbc()
        .sql(COMING)
        .param(patient.value())
        .param(today.toEpochMilli())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    for (String sql :
        List.of(ERASE_CODES, ERASE_NUMBERS, ERASE_CANDIDATES, ERASE_CORRECTIONS, ERASE_SAID)) {
      writer.sql(sql).param(patient.value()).update();
    }
    writer.sql(ERASE_VISITS).param(patient.value()).update();
    writer.sql(ERASE).param(patient.value()).update();
  }
}
