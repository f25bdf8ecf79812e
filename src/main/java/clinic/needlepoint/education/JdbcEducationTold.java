package clinic.needlepoint.education;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.VisitId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what was told at visits. */
@Repository
class JdbcEducationTold implements PatientRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LATEST =
      "SELECT outcome FROM education_told WHERE visit = ? ORDER BY id DESC LIMIT 1";
  private static final String SAME =
      """
      SELECT EXISTS (
        SELECT 1 FROM (SELECT outcome, language, pages, claim FROM education_told
                       WHERE visit = :visit ORDER BY id DESC LIMIT 1)
        WHERE outcome = :outcome AND language = :language AND pages = :pages AND claim = :claim)
      """;
  private static final String ADD =
      """
      INSERT INTO education_told
        (visit, outcome, education, version, language, pages, claim, told_at, record)
      VALUES (:visit, :outcome, :education, :version, :language, :pages, :claim, :at, :record)
      """;
  private static final String READ_BEFORE =
      """
      SELECT EXISTS (SELECT 1 FROM education_notice WHERE visit = :visit AND claim = :claim
                     AND notice = :notice AND language = :language)
      """;
  private static final String READ =
      """
      INSERT INTO education_notice (visit, claim, notice, language, version, read_at, record)
      VALUES (:visit, :claim, :notice, :language, :version, :at, :record)
      """;
  private static final String ERASE = "DELETE FROM education_told WHERE visit IN (:visits)";
  private static final String ERASE_NOTICES =
      "DELETE FROM education_notice WHERE visit IN (:visits)";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcEducationTold(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** How it ended last, as committed. */
  Optional<Outcome> latest(VisitId visit) {
    return reader.sql(LATEST).param(visit.value()).query(String.class).optional().map(Outcome::of);
  }

  /** Whether the last of this visit came from that screen and says the same. */
  boolean same(Claim claim, Outcome outcome, Map<String, String> pages, Locale language) {
    return writer
        .sql(SAME)
        .param("visit", claim.visit().value())
        .param("outcome", outcome.word())
        .param("language", language.getLanguage())
        .param("pages", json(pages))
        .param("claim", Sha256.hex(claim.token()))
        .query(Boolean.class)
        .single();
  }

  void add(
      Claim claim,
      Outcome outcome,
      Optional<Education> education,
      Map<String, String> pages,
      Locale language,
      AuditRecord record) {
    writer
        .sql(ADD)
        .param("visit", claim.visit().value())
        .param("outcome", outcome.word())
        .param("education", education.map(Education::id).orElse(null))
        .param("version", education.map(Education::version).orElse(null))
        .param("language", language.getLanguage())
        .param("pages", json(pages))
        .param("claim", Sha256.hex(claim.token()))
        .param("at", record.at().toString())
        .param("record", record.seq())
        .update();
  }

  boolean read(Claim claim, OffLabel code, Locale language) {
    return writer
        .sql(READ_BEFORE)
        .param("visit", claim.visit().value())
        .param("claim", Sha256.hex(claim.token()))
        .param("notice", code.word())
        .param("language", language.getLanguage())
        .query(Boolean.class)
        .single();
  }

  void addRead(Claim claim, OffLabel code, int version, Locale language, AuditRecord record) {
    writer
        .sql(READ)
        .param("visit", claim.visit().value())
        .param("claim", Sha256.hex(claim.token()))
        .param("notice", code.word())
        .param("language", language.getLanguage())
        .param("version", version)
        .param("at", record.at().toString())
        .param("record", record.seq())
        .update();
  }

  private static String json(Map<String, String> pages) {
    return JSON.writeValueAsString(new TreeMap<>(pages));
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    List<Long> numbers = visits.stream().map(VisitId::value).toList();
    writer.sql(ERASE).param("visits", numbers).update();
    writer.sql(ERASE_NOTICES).param("visits", numbers).update();
  }
}
