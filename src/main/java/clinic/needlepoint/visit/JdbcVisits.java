package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcVisits implements Visits {
  private static final String FIND = JdbcVisitRow.SELECT + "WHERE v.id = :visit";
  private static final String ON_DAY =
      JdbcVisitRow.SELECT
          + """
          WHERE v.due_at >= :from AND v.due_at < :to AND v.cancelled_at IS NULL
            AND v.elsewhere IS NULL
          ORDER BY v.due_at, v.id
          """;
  private static final String HOLDS =
      "SELECT count(*) FROM visit WHERE id = :visit AND claim = :token";
  private static final String UNFINISHED =
      JdbcVisitRow.SELECT
          + """
          WHERE v.claim = :token AND v.arrived_at IS NOT NULL AND v.seated_at IS NULL
            AND v.cancelled_at IS NULL
          ORDER BY v.due_at, v.id LIMIT 1
          """;
  private static final String SEAT =
      """
      UPDATE visit SET seated_at = :now
      WHERE id = :visit AND claim = :token AND arrived_at IS NOT NULL AND seated_at IS NULL
      RETURNING id
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final CheckInMeters meters;

  JdbcVisits(
      JdbcClient writer,
      @Reader JdbcClient reader,
      AuditLog log,
      Sites sites,
      Clock clock,
      CheckInMeters meters) {
    this.writer = writer;
    this.reader = reader;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public Optional<Visit> find(VisitId visit) {
    return jdbc()
        .sql(FIND)
        .param("visit", visit.value())
        .query((row, number) -> JdbcVisitRow.visit(row))
        .optional();
  }

  @Override
  public List<Visit> on(LocalDate day) {
    ClinicDay hours = ClinicDay.of(day, sites.require().zone());
    return jdbc()
        .sql(ON_DAY)
        .param("from", hours.from().toEpochMilli())
        .param("to", hours.to().toEpochMilli())
        .query((row, number) -> JdbcVisitRow.visit(row))
        .list();
  }

  /** Inside a transaction what it wrote itself must be seen; screens leave the writer alone. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void require(Claim claim) {
    requireHeld(claim);
  }

  @Override
  public Optional<Visit> unfinished(Claim claim) {
    return jdbc()
        .sql(UNFINISHED)
        .param("token", claim.token())
        .query((row, number) -> JdbcVisitRow.visit(row))
        .optional();
  }

  @Override
  @Transactional
  public void seat(Claim claim) {
    requireHeld(claim);
    writer
        .sql(SEAT)
        .param("now", clock.millis())
        .param("visit", claim.visit().value())
        .param("token", claim.token())
        .query(Long.class)
        .list()
        .forEach(this::recordSeated);
  }

  private void requireHeld(Claim claim) {
    long held =
        writer
            .sql(HOLDS)
            .param("visit", claim.visit().value())
            .param("token", claim.token())
            .query(Long.class)
            .single();
    if (held == 0) {
      meters.count(CheckInOutcome.CLAIM_LOST);
      throw new ClaimLost();
    }
  }

  private void recordSeated(Long visit) {
    log.append(
        AuditEntry.of(VisitRecords.SEATED, Actor.PATIENT).key("visit", String.valueOf(visit)));
  }
}
