package clinic.needlepoint.education;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exact words of everything that was ever told. */
@Repository
class JdbcEducationVersions {
  private static final String DIFFERS =
      """
      SELECT EXISTS (SELECT 1 FROM education_version
                     WHERE id = :id AND version = :version AND content <> :content)
      """;
  private static final String KEEP =
      """
      INSERT INTO education_version (id, version, sha256, content, first_used_at)
      VALUES (:id, :version, :sha256, :content, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String SHA256 =
      "SELECT sha256 FROM education_version WHERE id = ? AND version = ?";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcEducationVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this version was in use with other words. */
  boolean differs(String id, int version, String content) {
    return jdbc.sql(DIFFERS)
        .param("id", id)
        .param("version", version)
        .param("content", content)
        .query(Boolean.class)
        .single();
  }

  void keep(String id, int version, String content) {
    jdbc.sql(KEEP)
        .param("id", id)
        .param("version", version)
        .param("sha256", Sha256.hex(content))
        .param("content", content)
        .param("at", clock.instant().toString())
        .update();
  }

  /** Of the words in every language, as they were kept. */
  String sha256(String id, int version) {
    return jdbc.sql(SHA256).params(id, version).query(String.class).single();
  }
}
