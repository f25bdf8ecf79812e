package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
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
class JdbcStaffMembers implements StaffMembers, StaffAccess {
  private static final String ALL =
      """
      SELECT number, code, name, role, licence_kind, licence_number, licence_expires, depth_cap_um,
             enabled, last_day
      FROM staff_member
      """;
  private static final String ADD =
      """
      INSERT INTO staff_member (code, name, role, licence_kind, licence_number, licence_expires,
                                depth_cap_um, pin_hash, last_day)
      VALUES (:code, :name, :role, :kind, :licence, :expires, :cap, :hash, :last)
      """;
  private static final String END_ACCESS =
      "UPDATE staff_member SET enabled = 0, last_day = NULL WHERE number = ?";
  private static final String LAST_DAY =
      "UPDATE staff_member SET last_day = ? WHERE number = ? AND enabled = 1";

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final AuditLog log;
  private final PinHasher hasher;
  private final SignInTries tries;
  private final Sites sites;
  private final Clock clock;

  JdbcStaffMembers(
      JdbcClient writer,
      @Reader JdbcClient reader,
      AuditLog log,
      PinHasher hasher,
      SignInTries tries,
      Sites sites,
      Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.log = log;
    this.hasher = hasher;
    this.tries = tries;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Optional<StaffMember> find(String pseudonym) {
    return one("number = ?", number(pseudonym));
  }

  @Override
  public Optional<StaffMember> findByCode(String code) {
    return one("code = ?", code);
  }

  @Override
  public List<StaffMember> all() {
    return jdbc().sql(ALL + "ORDER BY number").query(this::member).list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public StaffMember add(NewStaffMember fresh, Actor by) {
    if (findByCode(fresh.code()).isPresent()) {
      throw new CodeTaken();
    }
    StaffMember member = insert(fresh);
    tries.forget(fresh.code());
    log.append(StaffRecords.added(member, by));
    log.append(StaffRecords.named(member, by));
    return member;
  }

  private StaffMember insert(NewStaffMember fresh) {
    writer
        .sql(ADD)
        .param("code", fresh.code())
        .param("name", fresh.name())
        .param("role", fresh.role().name())
        .param("kind", fresh.licence().map(Licence::kind).orElse(null))
        .param("licence", fresh.licence().map(Licence::number).orElse(null))
        .param("expires", fresh.licence().map(l -> l.expires().toString()).orElse(null))
        .param("cap", fresh.licence().map(Licence::depthCapMicrometres).orElse(null))
        .param("hash", hasher.hash(fresh.pin()))
        .param("last", fresh.lastDay().map(LocalDate::toString).orElse(null))
        .update();
    return findByCode(fresh.code()).orElseThrow();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(StaffMember member, Actor by) {
    if (writer.sql(END_ACCESS).param(number(member.pseudonym())).update() == 1) {
      log.append(StaffRecords.accessEnded(member, by));
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void until(StaffMember member, LocalDate lastDay, Actor by) {
    if (writer.sql(LAST_DAY).params(lastDay.toString(), number(member.pseudonym())).update() == 1) {
      log.append(StaffRecords.accessUntil(member, lastDay, by));
    }
  }

  private Optional<StaffMember> one(String condition, Object value) {
    return jdbc().sql(ALL + "WHERE " + condition).param(value).query(this::member).optional();
  }

  /** Inside a transaction, what it wrote itself must be seen. */
  private JdbcClient jdbc() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  private static int number(String pseudonym) {
    return pseudonym.matches("u[1-9][0-9]{0,8}") ? Integer.parseInt(pseudonym.substring(1)) : 0;
  }

  private StaffMember member(ResultSet row, int index) throws SQLException {
    Optional<LocalDate> lastDay =
        Optional.ofNullable(row.getString("last_day")).map(LocalDate::parse);
    return new StaffMember(
        "u" + row.getInt("number"),
        row.getString("code"),
        row.getString("name"),
        StaffRole.valueOf(row.getString("role")),
        licence(row),
        row.getBoolean("enabled") && lastDay.filter(this::isOver).isEmpty(),
        lastDay);
  }

  private boolean isOver(LocalDate day) {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone()).isAfter(day);
  }

  private static Optional<Licence> licence(ResultSet row) throws SQLException {
    if (row.getString("licence_kind") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Licence(
            row.getString("licence_kind"),
            row.getString("licence_number"),
            LocalDate.parse(row.getString("licence_expires")),
            row.getInt("depth_cap_um")));
  }
}
