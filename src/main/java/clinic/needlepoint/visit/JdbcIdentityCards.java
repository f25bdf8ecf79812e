package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How it is known who comes to a visit. */
@Repository
class JdbcIdentityCards {
  private static final String FIND =
      """
      SELECT v.id, v.patient, v.practitioner, v.treatment, v.due_at, v.arrived_at, v.seated_at,
             v.identity, v.elsewhere, v.cancelled_at,
             p.reference, p.given_name, p.family_name, p.birth_date
      FROM visit v JOIN patient p ON p.id = v.patient
      WHERE v.id = ?
      """;
  private static final String SET =
      "UPDATE visit SET identity = :identity WHERE id = :visit AND identity <> :identity";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcIdentityCards(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  Optional<IdentityCard> find(VisitId visit) {
    JdbcClient jdbc =
        TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
    return jdbc.sql(FIND).param(visit.value()).query((row, _) -> card(row)).optional();
  }

  private static IdentityCard card(ResultSet row) throws SQLException {
    return new IdentityCard(
        JdbcVisitRow.visit(row),
        LocalDate.parse(row.getString("birth_date")),
        Identity.valueOf(row.getString("identity")),
        Optional.ofNullable(row.getString("elsewhere")),
        JdbcVisitRow.moment(row, "cancelled_at").isPresent());
  }

  /** Whether that was another before. */
  boolean set(VisitId visit, Identity identity) {
    return writer.sql(SET).param("identity", identity.name()).param("visit", visit.value()).update()
        == 1;
  }
}
