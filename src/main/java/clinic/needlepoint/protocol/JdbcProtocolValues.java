package clinic.needlepoint.protocol;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.protocol.ApprovalResult.Approved;
import clinic.needlepoint.protocol.ApprovalResult.OutOfRange;
import clinic.needlepoint.protocol.ProtocolValue.Approval;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcProtocolValues implements ProtocolValues {
  private static final String FIND =
      """
      SELECT key, value, min, max, source, note, approver, approved_at, version FROM protocol_value
      """;
  private static final String PROPOSE =
      """
      INSERT INTO protocol_value (key, unit, value, min, max, source, note)
      VALUES (:key, :unit, :value, :min, :max, :source, :note)
      ON CONFLICT (key) DO UPDATE
      SET unit = excluded.unit, value = excluded.value, min = excluded.min, max = excluded.max,
          source = excluded.source, note = excluded.note
      WHERE approver IS NULL
      """;
  private static final String APPROVE =
      """
      UPDATE protocol_value
      SET value = :value, approver = :approver, approved_at = :at, version = version + 1
      WHERE key = :key
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;

  JdbcProtocolValues(
      JdbcClient writer, @Reader JdbcClient reader, AuditLog log, Sites sites, Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Optional<ProtocolValue> find(ProtocolKey key) {
    return jdbc()
        .sql(FIND + "WHERE key = ?")
        .param(key.word())
        .query(JdbcProtocolValues::value)
        .optional();
  }

  @Override
  public List<ProtocolValue> all() {
    return jdbc().sql(FIND).query(JdbcProtocolValues::value).list().stream()
        .sorted(Comparator.comparing(ProtocolValue::key))
        .toList();
  }

  @Override
  @Transactional
  public ApprovalResult approve(ProtocolKey key, int value, StaffMember by) {
    Instant now = clock.instant();
    by.require(Permission.APPROVE_PROTOCOL, LocalDate.ofInstant(now, sites.require().zone()));
    ProtocolValue before = require(key);
    if (value < before.min() || value > before.max()) {
      return new OutOfRange(before.min(), before.max());
    }
    Optional<ApprovalResult> conflict =
        ProtocolOrder.conflict(key, value, other -> require(other).value());
    if (conflict.isPresent()) {
      return conflict.get();
    }
    writer
        .sql(APPROVE)
        .param("value", value)
        .param("approver", by.pseudonym())
        .param("at", now.truncatedTo(ChronoUnit.MILLIS).toString())
        .param("key", key.word())
        .update();
    log.append(ProtocolRecords.approved(before, value, by));
    return new Approved(require(key));
  }

  /** Takes over what the file proposes; an approved value stays as it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  void propose(ProtocolValue proposal) {
    writer
        .sql(PROPOSE)
        .param("key", proposal.key().word())
        .param("unit", proposal.key().unit().word())
        .param("value", proposal.value())
        .param("min", proposal.min())
        .param("max", proposal.max())
        .param("source", proposal.source())
        .param("note", proposal.note())
        .update();
  }

  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  private static ProtocolValue value(ResultSet row, int number) throws SQLException {
    return new ProtocolValue(
        ProtocolKey.find(row.getString("key")).orElseThrow(),
        row.getInt("value"),
        row.getInt("min"),
        row.getInt("max"),
        row.getString("source"),
        row.getString("note"),
        approval(row),
        row.getInt("version"));
  }

  private static Optional<Approval> approval(ResultSet row) throws SQLException {
    String approver = row.getString("approver");
    return approver == null
        ? Optional.empty()
        : Optional.of(new Approval(approver, Instant.parse(row.getString("approved_at"))));
  }
}
