package clinic.needlepoint.station;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who disinfected which pen, and which session used it. */
@Repository
class JdbcPenCare {
  private static final String RUNNING =
      """
      SELECT pen, product, product_name, contact_minutes, source, started_ms, started_mono_ms,
             boot, started_by
      FROM pen_disinfection WHERE pen = ? AND finished_ms IS NULL
      """;
  private static final String LAST_DONE =
      """
      SELECT finished_ms, product_name FROM pen_disinfection
      WHERE pen = ? AND finished_ms IS NOT NULL ORDER BY id DESC LIMIT 1
      """;
  private static final String BEGIN =
      """
      INSERT INTO pen_disinfection (pen, product, product_name, contact_minutes, source,
        started_ms, started_mono_ms, boot, started_by)
      VALUES (:pen, :product, :name, :minutes, :source, :started, :mono, :boot, :by)
      """;
  private static final String FINISH =
      """
      UPDATE pen_disinfection SET finished_ms = ?, finished_by = ?
      WHERE pen = ? AND finished_ms IS NULL
      """;
  private static final String GIVE_UP =
      "DELETE FROM pen_disinfection WHERE pen = ? AND finished_ms IS NULL";
  private static final String USES =
      "SELECT pen, session, attested, taken_ms, taken_by, ended_ms FROM pen_use";
  private static final String LAST_USE = USES + " WHERE pen = ? ORDER BY id DESC LIMIT 1";
  private static final String OF_SESSION = USES + " WHERE session = ? ORDER BY id DESC LIMIT 1";
  private static final String SINCE =
      "SELECT count(*) FROM pen_use WHERE pen = ? AND (ended_ms IS NULL OR ended_ms > ?)";
  private static final String TAKE =
      """
      INSERT INTO pen_use (pen, session, sleeve, attested, taken_ms, taken_by)
      VALUES (?, ?, 1, ?, ?, ?)
      """;
  private static final String RELEASE =
      "UPDATE pen_use SET ended_ms = ? WHERE session = ? AND ended_ms IS NULL";

  private static final String FORGET_REASON =
      "UPDATE pen_use SET attested = '' WHERE session = ? AND attested IS NOT NULL";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcPenCare(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  Optional<Disinfection> running(String pen) {
    return reading().sql(RUNNING).param(pen).query((row, _) -> disinfection(row)).optional();
  }

  Optional<Cleanliness.Clean> lastDone(String pen) {
    return reading()
        .sql(LAST_DONE)
        .param(pen)
        .query((row, _) ->
            new Cleanliness.Clean(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
        .optional();
  }

  void begin(String pen, Disinfectant product, Stamp at, String by) {
    writer
        .sql(BEGIN)
        .param("pen", pen)
        .param("product", product.id())
        .param("name", product.name())
        .param("minutes", product.contactMinutes())
        .param("source", product.source())
        .param("started", at.at().toEpochMilli())
        .param("mono", at.mono())
        .param("boot", at.boot())
        .param("by", by)
        .update();
  }

  void finish(String pen, Instant at, String by) {
    writer.sql(FINISH).params(at.toEpochMilli(), by, pen).update();
  }

  void giveUp(String pen) {
    writer.sql(GIVE_UP).param(pen).update();
  }

  Optional<PenUse> lastUse(String pen) {
    return reading().sql(LAST_USE).param(pen).query((row, _) -> use(row)).optional();
  }

  Optional<PenUse> ofSession(String session) {
    return reading().sql(OF_SESSION).param(session).query((row, _) -> use(row)).optional();
  }

  /** How many sessions used the pen since that moment, one that goes on included. */
  int usesSince(String pen, Instant moment) {
    return reading().sql(SINCE).params(pen, moment.toEpochMilli()).query(Integer.class).single();
  }

  void take(PenUse use) {
    writer
        .sql(TAKE)
        .param(use.pen())
        .param(use.session())
        .param(use.attested().orElse(null))
        .param(use.takenAt().toEpochMilli())
        .param(use.by())
        .update();
  }

  void release(String session, Instant at) {
    writer.sql(RELEASE).params(at.toEpochMilli(), session).update();
  }

  void forgetReason(String session) {
    writer.sql(FORGET_REASON).param(session).update();
  }

  private static Disinfection disinfection(ResultSet row) throws SQLException {
    return new Disinfection(
        row.getString("pen"),
        new Disinfectant(
            row.getString("product"),
            row.getString("product_name"),
            row.getInt("contact_minutes"),
            row.getString("source")),
        Instant.ofEpochMilli(row.getLong("started_ms")),
        row.getLong("started_mono_ms"),
        row.getString("boot"),
        row.getString("started_by"));
  }

  private static PenUse use(ResultSet row) throws SQLException {
    @Nullable String attested = row.getString("attested");
    long ended = row.getLong("ended_ms");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
    return new PenUse(
        row.getString("pen"),
        row.getString("session"),
        Optional.ofNullable(attested),
        Instant.ofEpochMilli(row.getLong("taken_ms")),
        row.getString("taken_by"),
        end);
  }
}
