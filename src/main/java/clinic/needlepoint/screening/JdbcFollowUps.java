package clinic.needlepoint.screening;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of follow-ups, one for each that was answered. */
@Repository
class JdbcFollowUps {
  private static final String REPLY =
      """
      INSERT INTO screening_follow_up (visit, questionnaire, version, question, follow_up, reply,
                                       meaning, counted, shown, answered_at)
      VALUES (:visit, :questionnaire, :version, :question, :followUp, :reply,
              :meaning, :counted, :shown, :at)
      ON CONFLICT DO UPDATE
        SET reply = excluded.reply, meaning = excluded.meaning, counted = excluded.counted,
            shown = excluded.shown, answered_at = excluded.answered_at
      """;
  private static final String GIVEN =
      """
      SELECT question, follow_up, reply, meaning, counted, shown FROM screening_follow_up
      WHERE visit = :visit AND questionnaire = :questionnaire AND version = :version
      ORDER BY question, follow_up
      """;
  private static final String TAKE_BACK =
      """
      DELETE FROM screening_follow_up
      WHERE visit = :visit AND questionnaire = :questionnaire AND version = :version
        AND question = :question
      """;
  private static final String TAKE_ONE_BACK = TAKE_BACK + "AND follow_up = :followUp";

  private static final String FORGET = "DELETE FROM screening_follow_up WHERE visit = :visit";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcFollowUps(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  void reply(VisitId visit, Questionnaire questionnaire, FollowUpGiven given, Instant at) {
    of(writer.sql(REPLY), visit, questionnaire.id(), questionnaire.version())
        .param("question", given.question())
        .param("followUp", given.followUp())
        .param("reply", given.reply().word())
        .param("meaning", given.meaning().map(Triage::name).orElse(null))
        .param("counted", given.counted().map(Counted::word).orElse(null))
        .param("shown", given.shown())
        .param("at", at.toString())
        .update();
  }

  List<FollowUpGiven> given(VisitId visit, String questionnaire, int version) {
    JdbcClient jdbc =
        TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
    return of(jdbc.sql(GIVEN), visit, questionnaire, version).query((row, _) -> given(row)).list();
  }

  /** All of a visit whose answers were never handed in. */
  void forget(VisitId visit) {
    writer.sql(FORGET).param("visit", visit.value()).update();
  }

  /** The answer above them became a no. */
  void takeBack(VisitId visit, Questionnaire questionnaire, String question) {
    of(writer.sql(TAKE_BACK), visit, questionnaire.id(), questionnaire.version())
        .param("question", question)
        .update();
  }

  void takeBack(VisitId visit, Questionnaire questionnaire, String question, String followUp) {
    of(writer.sql(TAKE_ONE_BACK), visit, questionnaire.id(), questionnaire.version())
        .param("question", question)
        .param("followUp", followUp)
        .update();
  }

  private static JdbcClient.StatementSpec of(
      JdbcClient.StatementSpec sql, VisitId visit, String questionnaire, int version) {
    return sql.param("visit", visit.value())
        .param("questionnaire", questionnaire)
        .param("version", version);
  }

  private static FollowUpGiven given(ResultSet row) throws SQLException {
    return new FollowUpGiven(
        row.getString("question"),
        row.getString("follow_up"),
        Reply.parse(row.getString("reply")),
        Optional.ofNullable(row.getString("meaning")).map(Triage::valueOf),
        Optional.ofNullable(row.getString("counted")).map(Counted::parse),
        row.getString("shown"));
  }
}
