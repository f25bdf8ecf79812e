package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of treatment sessions. */
@Repository
class JdbcTreatmentSessions implements PatientRows {
  private static final String OPEN =
      """
      INSERT INTO treatment_session (number, visit, patient, practitioner, treatment, opened_at)
      VALUES (:number, :visit, :patient, :practitioner, :treatment, :at)
      """;
  private static final String SELECT =
      """
      SELECT number, visit, patient, practitioner, treatment, opened_at, stopped_at, stop_reason,
             closed_at,
             (SELECT count(*) FROM another_cartridge WHERE session = number) AS another
      FROM treatment_session
      """;
  private static final String FIND = SELECT + " WHERE number = ?";
  private static final String OF_VISIT = SELECT + " WHERE visit = ? AND stopped_at IS NULL";
  private static final String OF_PATIENT =
      "SELECT number FROM treatment_session WHERE patient = ? ORDER BY number";
  private static final String CLOSED_SINCE =
      SELECT + " WHERE julianday(closed_at) >= julianday(?) ORDER BY number";
  private static final String ANOTHER =
      "INSERT INTO another_cartridge (session, reason, at, by_whom) VALUES (?, ?, ?, ?)";
  private static final String STOP =
      "UPDATE treatment_session SET stopped_at = ?, stop_reason = ? WHERE number = ?";
  private static final String CLOSE = "UPDATE treatment_session SET closed_at = ? WHERE number = ?";

  private static final String AREAS =
      "SELECT area FROM treatment_area WHERE session = ? ORDER BY area";
  private static final String NO_AREAS = "DELETE FROM treatment_area WHERE session = ?";
  private static final String AREA = "INSERT INTO treatment_area (session, area) VALUES (?, ?)";
  private static final String ERASE_AREAS =
      """
      DELETE FROM treatment_area
      WHERE session IN (SELECT number FROM treatment_session WHERE patient = ?)
      """;
  private static final String OPEN_OF =
      "SELECT EXISTS (SELECT 1 FROM treatment_session WHERE patient = ? AND closed_at IS NULL)";
  private static final String ERASE_ANOTHER =
      """
      DELETE FROM another_cartridge
      WHERE session IN (SELECT number FROM treatment_session WHERE patient = ?)
      """;
  private static final String ERASE_TOLD =
      """
      DELETE FROM recall_told
      WHERE session IN (SELECT number FROM treatment_session WHERE patient = ?)
      """;
  private static final String ERASE = "DELETE FROM treatment_session WHERE patient = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final SessionPens pens;
  private final Cartridges cartridges;

  JdbcTreatmentSessions(
      JdbcClient writer, @Reader JdbcClient reader, SessionPens pens, Cartridges cartridges) {
    this.writer = writer;
    this.reader = reader;
    this.pens = pens;
    this.cartridges = cartridges;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  void open(SessionNumber number, Visit visit, String practitioner, Instant at) {
    writer
        .sql(OPEN)
        .param("number", count(number))
        .param("visit", visit.id().value())
        .param("patient", visit.patient().value())
        .param("practitioner", practitioner)
        .param("treatment", visit.treatment().name())
        .param("at", at.toString())
        .update();
  }

  Optional<TreatmentSession> find(SessionNumber number) {
    return reading().sql(FIND).param(count(number)).query((row, _) -> session(row)).optional();
  }

  Optional<TreatmentSession> ofVisit(VisitId visit) {
    return reading().sql(OF_VISIT).param(visit.value()).query((row, _) -> session(row)).optional();
  }

  List<SessionNumber> ofPatient(PatientId patient) {
    return reading()
        .sql(OF_PATIENT)
        .param(patient.value())
        .query((row, _) -> SessionNumber.of(row.getLong("number")))
        .list();
  }

  List<TreatmentSession> closedSince(Instant from) {
    return reading()
        .sql(CLOSED_SINCE)
        .param(from.toString())
        .query((row, _) -> session(row))
        .list();
  }

  /** The treated parts of the body, in the order of the body; empty until somebody said. */
  List<BodyArea> areas(SessionNumber number) {
    return reading()
        .sql(AREAS)
        .param(count(number))
        .query((row, _) -> BodyArea.valueOf(row.getString(1)))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  void treats(SessionNumber number, Set<BodyArea> areas) {
    writer.sql(NO_AREAS).param(count(number)).update();
    for (BodyArea area : areas) {
      writer.sql(AREA).param(count(number)).param(area.name()).update();
    }
  }

  void another(SessionNumber number, String reason, Instant at, String by) {
    writer.sql(ANOTHER).param(count(number)).param(reason).param(at.toString()).param(by).update();
  }

  void stop(SessionNumber number, String reason, Instant at) {
    writer.sql(STOP).param(at.toString()).param(reason).param(count(number)).update();
  }

  void close(SessionNumber number, Instant at) {
    writer.sql(CLOSE).param(at.toString()).param(count(number)).update();
  }

  private static long count(SessionNumber number) {
    return Long.parseLong(number.value().substring(2));
  }

  private static TreatmentSession session(ResultSet row) throws SQLException {
    Optional<Instant> stoppedAt = instant(row, "stopped_at");
    String reason = Optional.ofNullable(row.getString("stop_reason")).orElse("");
    return new TreatmentSession(
        SessionNumber.of(row.getLong("number")),
        new VisitId(row.getLong("visit")),
        new PatientId(row.getString("patient")),
        row.getString("practitioner"),
        TreatmentType.valueOf(row.getString("treatment")),
        Instant.parse(row.getString("opened_at")),
        stoppedAt.map(at -> new TreatmentSession.Stop(at, reason)),
        instant(row, "closed_at"),
        row.getInt("another"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Instant::parse);
  }

  @Override
  public boolean underWay(PatientId patient, Instant today) {
    return reading().sql(OPEN_OF).param(patient.value()).query(Boolean.class).single();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    ofPatient(patient).forEach(pens::forgetReason);
    ofPatient(patient).forEach(cartridges::forgetReasons);
    writer.sql(ERASE_TOLD).param(patient.value()).update();
    writer.sql(ERASE_AREAS).param(patient.value()).update();
    writer.sql(ERASE_ANOTHER).param(patient.value()).update();
    writer.sql(ERASE).param(patient.value()).update();
  }
}
