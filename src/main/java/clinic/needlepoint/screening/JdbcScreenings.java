package clinic.needlepoint.screening;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of screenings. */
@Repository
class JdbcScreenings implements PatientRows {
  private static final String ANSWER =
      """
      INSERT INTO screening_answer
        (visit, questionnaire, version, question, answer, triage, shown, answered_at)
      VALUES (:visit, :questionnaire, :version, :question, :answer, :triage, :shown, :at)
      ON CONFLICT DO UPDATE
        SET answer = excluded.answer, triage = excluded.triage, shown = excluded.shown,
            answered_at = excluded.answered_at
        WHERE answer <> excluded.answer OR triage IS NOT excluded.triage
          OR shown IS NOT excluded.shown
      """;
  private static final String ANSWERS =
      """
      SELECT question, answer, triage, shown FROM screening_answer
      WHERE visit = :visit AND questionnaire = :questionnaire AND version = :version
      """;
  private static final String UNFINISHED =
      """
      SELECT visit, questionnaire, version, question, coalesce(shown, question) AS shown,
             lower(replace(answer, '_', '-')) AS answer, answered_at
      FROM screening_answer
      WHERE visit IN (:visits) AND visit NOT IN (SELECT visit FROM screening)
      UNION ALL
      SELECT visit, questionnaire, version, question || '/' || follow_up, shown, reply, answered_at
      FROM screening_follow_up
      WHERE visit IN (:visits) AND visit NOT IN (SELECT visit FROM screening)
      ORDER BY visit, questionnaire, version, question
      """;
  private static final String FORGET = "DELETE FROM screening_answer WHERE visit = :visit";
  private static final String FINISH =
      """
      INSERT INTO screening (visit, questionnaire, version, finished_at)
      VALUES (:visit, :questionnaire, :version, :at)
      """;
  private static final String FINISHED =
      "SELECT questionnaire, version, finished_at FROM screening WHERE visit = :visit";
  private static final String CLEAR =
      """
      INSERT INTO screening_clearance (visit, question, reason, cleared_by, cleared_at)
      VALUES (:visit, :question, :reason, :by, :at)
      """;
  private static final String CLEARED =
      """
      SELECT question, reason, cleared_by, cleared_at FROM screening_clearance
      WHERE visit = :visit ORDER BY cleared_at
      """;
  private static final String STOP =
      """
      INSERT INTO screening_stop (visit, reason, stopped_by, stopped_at)
      VALUES (:visit, :reason, :by, :at)
      """;
  private static final String STOPPED =
      "SELECT stopped_at FROM screening_stop WHERE visit = :visit";

  /** In this order: an answer is only as free to go as the screening that it is part of. */
  private static final List<String> ERASE =
      List.of(
          "DELETE FROM screening_clearance WHERE visit IN (:visits)",
          "DELETE FROM screening_stop WHERE visit IN (:visits)",
          "DELETE FROM screening WHERE visit IN (:visits)",
          "DELETE FROM screening_follow_up WHERE visit IN (:visits)",
          "DELETE FROM screening_answer WHERE visit IN (:visits)");

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcScreenings(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  /** A finished screening. */
  record Finished(String questionnaire, int version, Instant at) {}

  /** That a clinician cleared an answer, and why. */
  record Cleared(String question, Reason reason, String by, Instant at) {}

  /** All of a visit whose answers were never handed in. */
  void forget(VisitId visit) {
    writer.sql(FORGET).param("visit", visit.value()).update();
  }

  void answer(VisitId visit, Questionnaire questionnaire, Given given, Instant at) {
    writer
        .sql(ANSWER)
        .param("visit", visit.value())
        .param("questionnaire", questionnaire.id())
        .param("version", questionnaire.version())
        .param("question", given.question())
        .param("answer", given.answer().name())
        .param("triage", given.triage().map(Triage::name).orElse(null))
        .param("shown", given.shown().orElse(null))
        .param("at", at.toString())
        .update();
  }

  List<Given> answers(VisitId visit, String questionnaire, int version) {
    return jdbc()
        .sql(ANSWERS)
        .param("visit", visit.value())
        .param("questionnaire", questionnaire)
        .param("version", version)
        .query((row, _) ->
            new Given(
                row.getString("question"),
                Answer.valueOf(row.getString("answer")),
                Optional.ofNullable(row.getString("triage")).map(Triage::valueOf),
                Optional.ofNullable(row.getString("shown"))))
        .list();
  }

  void finish(VisitId visit, Questionnaire questionnaire, Instant at) {
    writer
        .sql(FINISH)
        .param("visit", visit.value())
        .param("questionnaire", questionnaire.id())
        .param("version", questionnaire.version())
        .param("at", at.toString())
        .update();
  }

  Optional<Finished> finished(VisitId visit) {
    return jdbc()
        .sql(FINISHED)
        .param("visit", visit.value())
        .query((row, _) ->
            new Finished(
                row.getString("questionnaire"),
                row.getInt("version"),
                Instant.parse(row.getString("finished_at"))))
        .optional();
  }

  void clear(VisitId visit, String question, Reason reason, String by, Instant at) {
    writer
        .sql(CLEAR)
        .param("visit", visit.value())
        .param("question", question)
        .param("reason", reason.text())
        .param("by", by)
        .param("at", at.toString())
        .update();
  }

  List<Cleared> cleared(VisitId visit) {
    return jdbc()
        .sql(CLEARED)
        .param("visit", visit.value())
        .query((row, _) ->
            new Cleared(
                row.getString("question"),
                new Reason(row.getString("reason")),
                row.getString("cleared_by"),
                Instant.parse(row.getString("cleared_at"))))
        .list();
  }

  void stop(VisitId visit, Reason reason, String by, Instant at) {
    writer
        .sql(STOP)
        .param("visit", visit.value())
        .param("reason", reason.text())
        .param("by", by)
        .param("at", at.toString())
        .update();
  }

  Optional<Instant> stopped(VisitId visit) {
    return jdbc()
        .sql(STOPPED)
        .param("visit", visit.value())
        .query(String.class)
        .optional()
        .map(Instant::parse);
  }

  /** What was answered at these visits and not handed in. */
  List<UnfinishedScreenings.Said> unfinished(List<VisitId> visits) {
    return jdbc()
        .sql(UNFINISHED)
        .param("visits", visits.stream().map(VisitId::value).toList())
        .query((row, _) ->
            new UnfinishedScreenings.Said(
                new VisitId(row.getLong("visit")),
                row.getString("questionnaire") + "-" + row.getLong("version"),
                row.getString("question"),
                row.getString("shown"),
                row.getString("answer"),
                Instant.parse(row.getString("answered_at"))))
        .list();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    List<Long> numbers = visits.stream().map(VisitId::value).toList();
    ERASE.forEach(sql -> writer.sql(sql).param("visits", numbers).update());
  }
}
