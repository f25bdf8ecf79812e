package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.Problem.Answered;
import clinic.needlepoint.aftercare.Problem.Outcome;
import clinic.needlepoint.aftercare.Problem.Said;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The problems that people reported. */
@Repository
@Order(1)
class JdbcProblems implements PatientRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Said>> ANSWERS = new TypeReference<>() {};
  private static final String SELECT =
      """
      SELECT p.id, a.session, p.visit, p.patient, p.form, p.version, p.language, p.urgent, p.answers,
             p.reported_at, p.outcome, p.note, p.answered_at, p.answered_by
      FROM aftercare_problem p JOIN aftercare_paper a ON a.id = p.paper
      """;

  /** What can not wait comes first, then the oldest. */
  private static final String OPEN =
      SELECT
          + """
          WHERE p.answered_at IS NULL
          ORDER BY CASE p.urgent WHEN 'emergency' THEN 0 WHEN 'clinic' THEN 1 ELSE 2 END, p.id
          """;

  private static final String ANSWERED_SINCE =
      SELECT + "WHERE p.answered_at >= ? ORDER BY p.answered_at DESC";
  private static final String FIND = SELECT + "WHERE p.id = ?";
  private static final String OF_PATIENT = SELECT + "WHERE p.patient = ? ORDER BY p.id";
  private static final String COUNT =
      "SELECT count(*) FROM aftercare_problem WHERE answered_at IS NULL";
  private static final String OPEN_OF =
      """
      SELECT EXISTS (
        SELECT 1 FROM aftercare_problem WHERE patient = ? AND answered_at IS NULL)
      """;
  private static final String ADD =
      """
      INSERT INTO aftercare_problem
        (paper, visit, patient, form, version, language, urgent, answers, reported_at)
      VALUES (:paper, :visit, :patient, :form, :version, :language, :urgent, :answers, :at)
      RETURNING id
      """;
  private static final String ANSWER =
      """
      UPDATE aftercare_problem
      SET outcome = :outcome, note = :note, answered_at = :at, answered_by = :by
      WHERE id = :id AND answered_at IS NULL
      """;
  private static final String ERASE = "DELETE FROM aftercare_problem WHERE patient = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcProblems(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  long add(
      HandedOver paper,
      ProblemForm form,
      Locale language,
      Optional<Urgent> urgent,
      List<Said> said,
      Instant at) {
    return writer
        .sql(ADD)
        .param("paper", paper.id())
        .param("visit", paper.visit().value())
        .param("patient", paper.patient().value())
        .param("form", form.id())
        .param("version", form.version())
        .param("language", language.getLanguage())
        .param("urgent", urgent.map(Urgent::word).orElse(null))
        .param("answers", JSON.writeValueAsString(said))
        .param("at", at.toEpochMilli())
        .query(Long.class)
        .single();
  }

  List<Problem> open() {
    return jdbc().sql(OPEN).query((row, _) -> problem(row)).list();
  }

  List<Problem> answeredSince(Instant from) {
    return jdbc()
        .sql(ANSWERED_SINCE)
        .param(from.toEpochMilli())
        .query((row, _) -> problem(row))
        .list();
  }

  Optional<Problem> find(long id) {
    return jdbc().sql(FIND).param(id).query((row, _) -> problem(row)).optional();
  }

  List<Problem> ofPatient(PatientId patient) {
    return jdbc().sql(OF_PATIENT).param(patient.value()).query((row, _) -> problem(row)).list();
  }

  int count() {
    return jdbc().sql(COUNT).query(Integer.class).single();
  }

  /** Whether nobody had answered it before. */
  boolean answer(long id, Outcome outcome, String note, Instant at, String by) {
    return writer
            .sql(ANSWER)
            .param("outcome", outcome.word())
            .param("note", note)
            .param("at", at.toEpochMilli())
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }

  private static Problem problem(ResultSet row) throws SQLException {
    return new Problem(
        row.getLong("id"),
        SessionNumber.of(row.getLong("session")),
        new VisitId(row.getLong("visit")),
        new PatientId(row.getString("patient")),
        row.getString("form") + "-" + row.getInt("version"),
        row.getString("language"),
        Optional.ofNullable(row.getString("urgent"))
            .map(word -> Urgent.valueOf(word.toUpperCase(Locale.ROOT))),
        JSON.readValue(row.getString("answers"), ANSWERS),
        Instant.ofEpochMilli(row.getLong("reported_at")),
        answered(row));
  }

  private static Optional<Answered> answered(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new Answered(
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("note"),
                Instant.ofEpochMilli(row.getLong("answered_at")),
                row.getString("answered_by")));
  }

  /** Somebody waits for an answer. */
  @Override
  public boolean underWay(PatientId patient, Instant today) {
    return jdbc().sql(OPEN_OF).param(patient.value()).query(Boolean.class).single();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param(patient.value()).update();
  }
}
