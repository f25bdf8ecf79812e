package clinic.needlepoint.protocol;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.protocol.ChangeResult.AnotherAhead;
import clinic.needlepoint.protocol.ChangeResult.Decided;
import clinic.needlepoint.protocol.ChangeResult.Done;
import clinic.needlepoint.protocol.ChangeResult.NoLead;
import clinic.needlepoint.protocol.ChangeResult.NoSource;
import clinic.needlepoint.protocol.ChangeResult.NoSuchDay;
import clinic.needlepoint.protocol.ChangeResult.OutOfRange;
import clinic.needlepoint.protocol.ChangeResult.Same;
import clinic.needlepoint.protocol.ChangeResult.SamePerson;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedProtocolChanges implements ProtocolChanges {
  private static final int SHORTEST_SOURCE = 3;
  private static final int LONGEST_SOURCE = 300;

  private final JdbcProtocolValues values;
  private final JdbcProtocolChanges changes;
  private final AuditLog log;
  private final ProtocolDay day;
  private final Clock clock;

  RecordedProtocolChanges(
      JdbcProtocolValues values,
      JdbcProtocolChanges changes,
      AuditLog log,
      ProtocolDay day,
      Clock clock) {
    this.values = values;
    this.changes = changes;
    this.log = log;
    this.day = day;
    this.clock = clock;
  }

  @Override
  public List<ProtocolChange> of(ProtocolKey key) {
    return changes.of(key);
  }

  @Override
  public Optional<ProtocolChange> ahead(ProtocolKey key) {
    return changes.of(key).stream().filter(change -> change.ahead(day.today())).findFirst();
  }

  @Override
  @Transactional
  public ChangeResult accept(ProtocolKey key, StaffMember by) {
    LocalDate today = day.today();
    by.require(Permission.APPROVE_PROTOCOL, today);
    ProtocolValue before = values.require(key);
    if (before.approved()) {
      return new Decided();
    }
    if (ahead(key).isPresent()) {
      return new AnotherAhead();
    }
    ProtocolValue proposed = values.proposed(key);
    Optional<ChangeResult> conflict = conflict(key, proposed.value(), today);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    ProtocolChange change = changes.propose(proposed, today, Optional.empty(), false, now());
    ProtocolChange approved = changes.approve(change.id(), by.pseudonym(), now(), today);
    log.append(ProtocolRecords.approved(before, approved, by));
    return new Done(approved);
  }

  @Override
  @Transactional
  public ChangeResult propose(
      ProtocolKey key, int value, LocalDate from, String source, StaffMember by) {
    LocalDate today = day.today();
    by.require(Permission.CHANGE_PROTOCOL, today);
    ProtocolValue before = values.require(key);
    Optional<ChangeResult> refused = refused(before, value, from, TypedText.line(source), today);
    if (refused.isPresent()) {
      return refused.get();
    }
    ProtocolValue range = values.proposed(key);
    ProtocolValue wanted =
        new ProtocolValue(
            key, value, range.min(), range.max(), TypedText.line(source), "", Optional.empty(), 0);
    ProtocolChange change =
        changes.propose(wanted, from, Optional.of(by.pseudonym()), isLead(by, today), now());
    log.append(ProtocolRecords.proposed(before, change, by));
    return new Done(change);
  }

  private Optional<ChangeResult> refused(
      ProtocolValue before, int value, LocalDate from, String source, LocalDate today) {
    ProtocolValue range = values.proposed(before.key());
    if (value < range.min() || value > range.max()) {
      return Optional.of(new OutOfRange(range.min(), range.max()));
    }
    if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
      return Optional.of(new NoSuchDay(today, today.plusYears(1)));
    }
    if (source.length() < SHORTEST_SOURCE || source.length() > LONGEST_SOURCE) {
      return Optional.of(new NoSource());
    }
    if (before.approved() && before.value() == value) {
      return Optional.of(new Same());
    }
    if (ahead(before.key()).isPresent()) {
      return Optional.of(new AnotherAhead());
    }
    return conflict(before.key(), value, from);
  }

  @Override
  @Transactional
  public ChangeResult approve(long id, StaffMember by) {
    LocalDate today = day.today();
    by.require(Permission.CHANGE_PROTOCOL, today);
    ProtocolChange change = require(id);
    if (change.approval().isPresent() || change.withdrawal().isPresent()) {
      return new Decided();
    }
    if (change.proposer().filter(by.pseudonym()::equals).isPresent()) {
      return new SamePerson();
    }
    if (!change.byLead() && !isLead(by, today)) {
      return new NoLead();
    }
    LocalDate from = change.from().isBefore(today) ? today : change.from();
    Optional<ChangeResult> conflict = conflict(change.key(), change.value(), from);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    ProtocolValue before = values.require(change.key());
    ProtocolChange approved = changes.approve(id, by.pseudonym(), now(), today);
    log.append(ProtocolRecords.approved(before, approved, by));
    return new Done(approved);
  }

  @Override
  @Transactional
  public ChangeResult withdraw(long id, StaffMember by) {
    LocalDate today = day.today();
    by.require(Permission.CHANGE_PROTOCOL, today);
    ProtocolChange change = require(id);
    if (!change.ahead(today)) {
      return new Decided();
    }
    ProtocolValue stays = values.require(change.key());
    Optional<ChangeResult> conflict =
        change.approval().flatMap(_ -> conflict(change.key(), stays.value(), change.from()));
    if (conflict.isPresent()) {
      return conflict.get();
    }
    ProtocolChange withdrawn = changes.withdraw(id, by.pseudonym(), now());
    log.append(ProtocolRecords.withdrawn(stays, withdrawn, by));
    return new Done(withdrawn);
  }

  /** Values stay in order on the day itself and on each later day on which another one changes. */
  private Optional<ChangeResult> conflict(ProtocolKey key, int value, LocalDate from) {
    return Stream.concat(Stream.of(from), changes.daysAfter(from).stream())
        .flatMap(then -> ProtocolOrder.conflict(key, value, other -> on(then, other)).stream())
        .findFirst();
  }

  private int on(LocalDate then, ProtocolKey key) {
    return values.on(then, key).orElseThrow().value();
  }

  private ProtocolChange require(long id) {
    return changes
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no change " + id));
  }

  private static boolean isLead(StaffMember by, LocalDate today) {
    return by.may(Permission.APPROVE_PROTOCOL, today);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
