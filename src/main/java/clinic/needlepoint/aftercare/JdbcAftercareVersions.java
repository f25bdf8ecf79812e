package clinic.needlepoint.aftercare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exact words of every aftercare text and problem form that was ever in use. */
@Repository
class JdbcAftercareVersions {
  private static final String DIFFERS =
      """
      SELECT EXISTS (SELECT 1 FROM aftercare_text_version
                     WHERE id = :id AND version = :version AND content <> :content)
      """;
  private static final String KEEP =
      """
      INSERT INTO aftercare_text_version (id, version, sha256, content, first_used_at)
      VALUES (:id, :version, :sha256, :content, :at)
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcAftercareVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this version was in use with other words. */
  boolean differs(AftercareVersion version) {
    return jdbc.sql(DIFFERS)
        .param("id", version.id())
        .param("version", version.version())
        .param("content", version.file().canonical())
        .query(Boolean.class)
        .single();
  }

  void keep(AftercareVersion version) {
    String content = version.file().canonical();
    jdbc.sql(KEEP)
        .param("id", version.id())
        .param("version", version.version())
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
