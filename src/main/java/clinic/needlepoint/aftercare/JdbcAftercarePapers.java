package clinic.needlepoint.aftercare;

import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The papers that people have. Erased after the problems, which point to them. */
@Repository
@Order(2)
class JdbcAftercarePapers implements PatientRows {
  private static final String SELECT =
      """
      SELECT id, session, visit, patient, text, version, language, next_date, way, handed_at,
             handed_by, expires_at
      FROM aftercare_paper
      """;
  private static final String NEWEST = SELECT + "WHERE session = ? ORDER BY id DESC LIMIT 1";
  private static final String OF_PATIENT = SELECT + "WHERE patient = ? ORDER BY id";
  private static final String OF_CODE = SELECT + "WHERE digest = ? AND expires_at > ?";
  private static final String HAS =
      "SELECT EXISTS (SELECT 1 FROM aftercare_paper WHERE digest = ?)";
  private static final String FORGET_CODES =
      "UPDATE aftercare_paper SET digest = NULL WHERE session = ?";
  private static final String ADD =
      """
      INSERT INTO aftercare_paper
        (session, visit, patient, text, version, language, next_date, way, digest, expires_at,
         handed_at, handed_by)
      VALUES (:session, :visit, :patient, :text, :version, :language, :next, :way, :digest,
              :expires, :at, :by)
      RETURNING id
      """;
  private static final String ERASE = "DELETE FROM aftercare_paper WHERE patient = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcAftercarePapers(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  Optional<HandedOver> newest(SessionNumber session) {
    return jdbc().sql(NEWEST).param(count(session)).query((row, _) -> paper(row)).optional();
  }

  List<HandedOver> ofPatient(PatientId patient) {
    return jdbc().sql(OF_PATIENT).param(patient.value()).query((row, _) -> paper(row)).list();
  }

  /** The paper of a code that is in force. */
  Optional<HandedOver> ofCode(String digest, Instant now) {
    return jdbc()
        .sql(OF_CODE)
        .param(digest)
        .param(now.toEpochMilli())
        .query((row, _) -> paper(row))
        .optional();
  }

  boolean has(String digest) {
    return writer.sql(HAS).param(digest).query(Boolean.class).single();
  }

  /** Papers of that session that somebody has no longer open anything. */
  void forgetCodes(SessionNumber session) {
    writer.sql(FORGET_CODES).param(count(session)).update();
  }

  /** Gives it the number that the log calls its code by. */
  long add(AftercarePaper paper, String digest, Way way, Instant at, String by) {
    return writer
        .sql(ADD)
        .param("session", count(paper.treated().session().number()))
        .param("visit", paper.visit().id().value())
        .param("patient", paper.visit().patient().value())
        .param("text", paper.text().id())
        .param("version", paper.text().version())
        .param("language", paper.language().getLanguage())
        .param("next", paper.next().map(LocalDate::toString).orElse(null))
        .param("way", way.word())
        .param("digest", digest)
        .param("expires", paper.expires().toEpochMilli())
        .param("at", at.toEpochMilli())
        .param("by", by)
        .query(Long.class)
        .single();
  }

  private static long count(SessionNumber session) {
    return Long.parseLong(session.value().substring(2));
  }

  private static HandedOver paper(ResultSet row) throws SQLException {
    return new HandedOver(
        row.getLong("id"),
        SessionNumber.of(row.getLong("session")),
        new VisitId(row.getLong("visit")),
        new PatientId(row.getString("patient")),
        row.getString("text") + "-" + row.getInt("version"),
        row.getString("language"),
        Optional.ofNullable(row.getString("next_date")).map(LocalDate::parse),
        Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong("handed_at")),
        row.getString("handed_by"),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param(patient.value()).update();
  }
}
