package clinic.needlepoint.staff;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSignInTries implements SignInTries {
  private static final String FIND =
      "SELECT tries, counted_at, next_at FROM sign_in_tries WHERE code = ?";
  private static final String KEEP =
      """
      INSERT INTO sign_in_tries (code, tries, counted_at, next_at)
      VALUES (:code, :tries, :counted, :next)
      ON CONFLICT (code) DO UPDATE
      SET tries = excluded.tries, counted_at = excluded.counted_at, next_at = excluded.next_at
      """;
  private static final String FORGET = "DELETE FROM sign_in_tries WHERE code = ?";
  private static final String STOPPED = "SELECT code FROM sign_in_tries WHERE tries >= ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcSignInTries(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Counted count(String code, Instant now) {
    Tries before = find(code, now).seen(now);
    Tries after = before.stopped() || before.waits(now) ? before : before.another(now);
    if (after.count() > 0) {
      keep(code, after);
    }
    return new Counted(before, after);
  }

  private Tries find(String code, Instant now) {
    return writer
        .sql(FIND)
        .param(code)
        .query((row, _) ->
            new Tries(
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("counted_at")),
                Instant.ofEpochMilli(row.getLong("next_at"))))
        .optional()
        .orElse(Tries.none(now));
  }

  private void keep(String code, Tries tries) {
    writer
        .sql(KEEP)
        .param("code", code)
        .param("tries", tries.count())
        .param("counted", tries.counted().toEpochMilli())
        .param("next", tries.next().toEpochMilli())
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String code) {
    writer.sql(FORGET).param(code).update();
  }

  @Override
  public List<String> stopped() {
    return reader.sql(STOPPED).param(Tries.STOP).query((row, _) -> row.getString(1)).list();
  }
}
