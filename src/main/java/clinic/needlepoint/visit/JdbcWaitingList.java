package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcWaitingList implements WaitingList {
  private static final String FORGET = "DELETE FROM waiting_number WHERE day <> :day";

  /** A case keeps its number for the log, also when the person who came with it is erased. */
  private static final String TAKEN =
      """
      SELECT number FROM waiting_number WHERE day = :day
      UNION SELECT ticket FROM check_in_case WHERE day = :day
      """;

  private static final String ADD =
      "INSERT INTO waiting_number (day, number) VALUES (:day, :number)";

  /** Ignored is that the visit has a number already. */
  private static final String HAND_ON =
      """
      UPDATE OR IGNORE waiting_number SET visit = :visit
      WHERE day = :day AND number = :number AND visit IS NULL
      """;

  /** Of two visits of a person each has the number that was given for either. */
  private static final String OF =
      """
      SELECT n.number FROM waiting_number n JOIN visit v ON v.id = n.visit
      WHERE n.day = :day AND v.patient = (SELECT patient FROM visit WHERE id = :visit)
      ORDER BY n.visit = :visit DESC, n.number LIMIT 1
      """;

  private static final String CALL =
      "UPDATE waiting_number SET called_at = :at WHERE day = :day AND number = :number";
  private static final String CALLED =
      """
      SELECT number FROM waiting_number WHERE day = :day AND called_at > :from
      ORDER BY called_at DESC, number
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcWaitingList(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  @Override
  public void forgetBut(LocalDate today) {
    writer.sql(FORGET).param("day", today.toString()).update();
  }

  @Override
  public Set<Integer> taken(LocalDate today) {
    return Set.copyOf(
        jdbc().sql(TAKEN).param("day", today.toString()).query((row, _) -> row.getInt(1)).list());
  }

  @Override
  public void add(LocalDate today, WaitingNumber number) {
    writer.sql(ADD).param("day", today.toString()).param("number", number.value()).update();
  }

  @Override
  public void handOn(LocalDate day, WaitingNumber number, VisitId visit) {
    writer
        .sql(HAND_ON)
        .param("day", day.toString())
        .param("number", number.value())
        .param("visit", visit.value())
        .update();
  }

  @Override
  public Optional<WaitingNumber> of(LocalDate today, VisitId visit) {
    return jdbc()
        .sql(OF)
        .param("day", today.toString())
        .param("visit", visit.value())
        .query(Integer.class)
        .optional()
        .map(WaitingNumber::new);
  }

  @Override
  public void called(LocalDate today, WaitingNumber number, Instant at) {
    writer
        .sql(CALL)
        .param("at", at.toEpochMilli())
        .param("day", today.toString())
        .param("number", number.value())
        .update();
  }

  @Override
  public List<WaitingNumber> calledSince(LocalDate today, Instant from) {
    return jdbc()
        .sql(CALLED)
        .param("day", today.toString())
        .param("from", from.toEpochMilli())
        .query((row, _) -> new WaitingNumber(row.getInt(1)))
        .list();
  }
}
