package clinic.needlepoint.education;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of notices that staff talked about in a session, one for each fact behind them. */
@Repository
class JdbcSessionNotices implements PatientRows {
  private static final String TOLD =
      "SELECT fact FROM session_notice WHERE session = ? AND notice = ?";
  private static final String ADD =
      """
      INSERT INTO session_notice (session, notice, fact, visit, version, language, told_at, record)
      VALUES (:session, :notice, :fact, :visit, :version, :language, :at, :record)
      """;
  private static final String ERASE = "DELETE FROM session_notice WHERE visit IN (:visits)";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcSessionNotices(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  /** The facts that were talked about. */
  Set<String> told(SessionNumber session, OffLabel code) {
    return new HashSet<>(
        reading().sql(TOLD).params(session.value(), code.word()).query(String.class).list());
  }

  void add(
      SessionFacts facts, RaisedNotice raised, int version, Locale language, AuditRecord record) {
    for (String fact : raised.facts()) {
      writer
          .sql(ADD)
          .param("session", facts.session().value())
          .param("notice", raised.notice().code().word())
          .param("fact", fact)
          .param("visit", facts.visit().value())
          .param("version", version)
          .param("language", language.getLanguage())
          .param("at", record.at().toString())
          .param("record", record.seq())
          .update();
    }
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param("visits", visits.stream().map(VisitId::value).toList()).update();
  }
}
