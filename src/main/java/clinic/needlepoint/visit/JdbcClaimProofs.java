package clinic.needlepoint.visit;

import clinic.needlepoint.store.Reader;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcClaimProofs implements ClaimProofs, PatientRows {
  private static final String FIND =
      "SELECT identified_by FROM claim_proof WHERE token = :token AND visit = :visit";
  private static final String PROVE =
      """
      INSERT INTO claim_proof (token, visit, identified_by) VALUES (:token, :visit, :by)
      ON CONFLICT DO UPDATE SET identified_by = excluded.identified_by
      """;
  private static final String ERASE = "DELETE FROM claim_proof WHERE visit IN (:visits)";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcClaimProofs(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public IdentifiedBy of(Claim claim) {
    return jdbc()
        .sql(FIND)
        .param("token", claim.token())
        .param("visit", claim.visit().value())
        .query(String.class)
        .optional()
        .map(IdentifiedBy::valueOf)
        .orElse(IdentifiedBy.BIRTHDAY);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void prove(Claim claim, IdentifiedBy by) {
    if (by == IdentifiedBy.BIRTHDAY) {
      throw new IllegalArgumentException("A birthday proves nothing");
    }
    writer
        .sql(PROVE)
        .param("token", claim.token())
        .param("visit", claim.visit().value())
        .param("by", by.name())
        .update();
  }

  @Override
  public void erase(PatientId patient, List<VisitId> visits) {
    writer.sql(ERASE).param("visits", visits.stream().map(VisitId::value).toList()).update();
  }

  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }
}
