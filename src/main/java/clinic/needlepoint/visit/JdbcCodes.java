package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Check-in codes by their digest. All in the caller's transaction. */
@Repository
class JdbcCodes {
  private static final String PUT =
      """
      INSERT INTO check_in_code (visit, digest, expires_at, issued_by)
      VALUES (:visit, :digest, :expires, :by)
      ON CONFLICT (visit) DO UPDATE SET
        digest = excluded.digest, expires_at = excluded.expires_at, issued_by = excluded.issued_by
      """;
  private static final String FIND =
      "SELECT visit FROM check_in_code WHERE digest = ? AND expires_at > ?";
  private static final String USED = "DELETE FROM check_in_code WHERE visit = ?";
  private static final String FORGET = "DELETE FROM check_in_code WHERE expires_at <= ?";

  private final JdbcClient jdbc;

  JdbcCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(VisitId visit, String digest, Instant expires, String by) {
    jdbc.sql(PUT)
        .param("visit", visit.value())
        .param("digest", digest)
        .param("expires", expires.toEpochMilli())
        .param("by", by)
        .update();
  }

  /** The visit of a code that is in force. */
  Optional<VisitId> find(String digest, Instant now) {
    return jdbc.sql(FIND)
        .param(digest)
        .param(now.toEpochMilli())
        .query((row, _) -> new VisitId(row.getLong("visit")))
        .optional();
  }

  void used(VisitId visit) {
    jdbc.sql(USED).param(visit.value()).update();
  }

  void forgetOver(Instant now) {
    jdbc.sql(FORGET).param(now.toEpochMilli()).update();
  }
}
