package clinic.needlepoint.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exact words of every questionnaire that was ever in use. */
@Repository
class JdbcQuestionnaireVersions {
  private static final String DIFFERS =
      """
      SELECT EXISTS (SELECT 1 FROM questionnaire_version
                     WHERE id = :id AND version = :version AND content <> :content)
      """;
  private static final String KEEP =
      """
      INSERT INTO questionnaire_version (id, version, sha256, content, first_used_at)
      VALUES (:id, :version, :sha256, :content, :at)
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcQuestionnaireVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this version was in use with other words. */
  boolean differs(Questionnaire questionnaire, String content) {
    return jdbc.sql(DIFFERS)
        .param("id", questionnaire.id())
        .param("version", questionnaire.version())
        .param("content", content)
        .query(Boolean.class)
        .single();
  }

  void keep(Questionnaire questionnaire, String content) {
    jdbc.sql(KEEP)
        .param("id", questionnaire.id())
        .param("version", questionnaire.version())
        .param("sha256", sha256(content))
        .param("content", content)
        .param("at", clock.instant().toString())
        .update();
  }

  private static String sha256(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
