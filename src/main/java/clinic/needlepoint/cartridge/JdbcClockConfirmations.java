package clinic.needlepoint.cartridge;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which day a named person confirmed in which boot of the kiosk. */
@Repository
class JdbcClockConfirmations {
  private static final String ADD =
      """
      INSERT INTO clock_confirmation (boot, day, confirmed_at, confirmed_by)
      VALUES (:boot, :day, :at, :by)
      ON CONFLICT (boot, day) DO NOTHING
      """;
  private static final String FIND =
      "SELECT count(*) FROM clock_confirmation WHERE boot = ? AND day = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcClockConfirmations(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  /** Whether it is new. */
  boolean add(String boot, LocalDate day, Instant at, String by) {
    return writer
            .sql(ADD)
            .param("boot", boot)
            .param("day", day.toString())
            .param("at", at.toString())
            .param("by", by)
            .update()
        > 0;
  }

  boolean has(String boot, LocalDate day) {
    return reading().sql(FIND).param(boot).param(day.toString()).query(Long.class).single() > 0;
  }
}
