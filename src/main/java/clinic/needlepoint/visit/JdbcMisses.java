package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When identifications were begun that have not succeeded. In the caller's transaction. */
@Repository
class JdbcMisses {
  private static final String ADD =
      "INSERT INTO identification_miss (guess, at) VALUES (:guess, :at) RETURNING id";
  private static final String ALL =
      "SELECT at FROM identification_miss WHERE guess = :guess ORDER BY at";
  private static final String FORGET = "DELETE FROM identification_miss WHERE id = :id";
  private static final String FORGET_UNTIL =
      "DELETE FROM identification_miss WHERE guess = :guess AND at <= :at";
  private static final String NOT_AFTER =
      "UPDATE identification_miss SET at = :now WHERE at > :now";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcMisses(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Counts one, and says under which number it can be forgotten. */
  long add(Guess guess, Instant at) {
    return writer
        .sql(ADD)
        .param("guess", guess.word())
        .param("at", at.toEpochMilli())
        .query(Long.class)
        .single();
  }

  /** Oldest first; to a screen, outside a transaction, those that are committed. */
  List<Instant> all(Guess guess) {
    return jdbc().sql(ALL).param("guess", guess.word()).query(Long.class).list().stream()
        .map(Instant::ofEpochMilli)
        .toList();
  }

  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  void forget(long miss) {
    writer.sql(FORGET).param("id", miss).update();
  }

  void forgetUntil(Guess guess, Instant at) {
    writer.sql(FORGET_UNTIL).param("guess", guess.word()).param("at", at.toEpochMilli()).update();
  }

  /** After the clock was set back, a miss from the future would lock for as long as the step. */
  void noneAfter(Instant now) {
    writer.sql(NOT_AFTER).param("now", now.toEpochMilli()).update();
  }
}
