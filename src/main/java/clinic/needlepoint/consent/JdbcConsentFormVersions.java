package clinic.needlepoint.consent;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exact words of every form that was ever in use. */
@Repository
class JdbcConsentFormVersions {
  private static final String DIFFERS =
      """
      SELECT EXISTS (SELECT 1 FROM consent_form_version
                     WHERE id = :id AND version = :version AND content <> :content)
      """;
  private static final String KEEP =
      """
      INSERT INTO consent_form_version (id, version, sha256, content, first_used_at)
      VALUES (:id, :version, :sha256, :content, :at)
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcConsentFormVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this version was in use with other words. */
  boolean differs(ConsentForm form, String content) {
    return jdbc.sql(DIFFERS)
        .param("id", form.id())
        .param("version", form.version())
        .param("content", content)
        .query(Boolean.class)
        .single();
  }

  void keep(ConsentForm form, String content) {
    jdbc.sql(KEEP)
        .param("id", form.id())
        .param("version", form.version())
        .param("sha256", Sha256.hex(content))
        .param("content", content)
        .param("at", clock.instant().toString())
        .update();
  }
}
