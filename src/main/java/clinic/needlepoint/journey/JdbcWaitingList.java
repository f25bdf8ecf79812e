package clinic.needlepoint.journey;

import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.PatientRows;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcWaitingList implements WaitingList, PatientRows {
  private static final String FORGET = "DELETE FROM waiting_number WHERE day <> :day";
  private static final String TAKEN = "SELECT number FROM waiting_number WHERE day = :day";
  private static final String ADD =
      "INSERT INTO waiting_number (day, number, visit) VALUES (:day, :number, :visit)";
  private static final String OF = "SELECT number FROM waiting_number WHERE visit = :visit";
  private static final String CALL =
      "UPDATE waiting_number SET called_at = :at WHERE visit = :visit";
  private static final String CALLED =
      """
      SELECT number FROM waiting_number WHERE day = :day AND called_at > :from
      ORDER BY called_at DESC, number
      """;
  private static final String ERASE = "DELETE FROM waiting_number WHERE visit IN (:visits)";

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
  public void add(LocalDate today, WaitingNumber number, VisitId visit) {
    writer
        .sql(ADD)
        .param("day", today.toString())
        .param("number", number.value())
        .param("visit", visit.value())
        .update();
  }

  @Override
  public Optional<WaitingNumber> of(VisitId visit) {
    return jdbc()
        .sql(OF)
        .param("visit", visit.value())
        .query(Integer.class)
        .optional()
        .map(WaitingNumber::new);
  }

  @Override
  public void called(VisitId visit, Instant at) {
    writer.sql(CALL).param("at", at.toEpochMilli()).param("visit", visit.value()).update();
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

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    if (!visits.isEmpty()) {
      List<Long> numbers = visits.stream().map(VisitId::value).toList();
      writer.sql(ERASE).param("visits", numbers).update();
    }
  }
}
