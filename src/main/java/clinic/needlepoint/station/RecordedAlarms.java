package clinic.needlepoint.station;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedAlarms implements Alarms {
  private static final int SHORTEST_NOTE = 3;
  private static final int LONGEST_NOTE = 200;

  private final JdbcAlarms rows;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordedAlarms(
      JdbcAlarms rows, AuditLog log, Sites sites, Clock clock, ApplicationEventPublisher events) {
    this.rows = rows;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public List<Alarm> standing() {
    return rows.standing();
  }

  @Override
  public List<Alarm> ended(int most) {
    return rows.ended(most);
  }

  @Override
  public Optional<Alarm> find(long id) {
    return rows.find(id);
  }

  @Override
  @Transactional
  public void answer(long id, AlarmAnswer answer, String note, StaffMember by) {
    ZoneId zone = sites.find().map(Site::zone).orElse(ZoneOffset.UTC);
    Instant now = clock.instant();
    by.require(Permission.ANSWER_ALARMS, LocalDate.ofInstant(now, zone));
    Alarm alarm = rows.find(id).orElseThrow();
    String words = TypedText.line(note);
    if (!alarm.kind().answers().contains(answer)
        || words.length() > LONGEST_NOTE
        || (answer == AlarmAnswer.OTHER && words.length() < SHORTEST_NOTE)) {
      throw new IllegalArgumentException("Choose an answer, with a note of 3 to 200 letters.");
    }
    if (!rows.answer(id, new Alarm.Answered(now, by.pseudonym(), answer, words))) {
      return;
    }
    AuditEntry entry =
        AlarmRecords.of(AlarmRecords.ACKNOWLEDGED, by.actor(), alarm).with("answer", answer.word());
    log.append(words.isEmpty() ? entry : entry.with("note", words));
    if (!alarm.kind().lasting()) {
      rows.over(id, now);
    }
    endIfDone(id, now);
    events.publishEvent(new AlarmsChanged());
  }

  /** In the transaction of the record that causes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void change(AlarmChange change, Instant at) {
    switch (change) {
      case AlarmChange.Raise(AlarmKind kind, String part, String cause) ->
          raise(kind, part, cause, at);
      case AlarmChange.Over(AlarmKind kind, String part) -> over(kind, part, at);
    }
  }

  /** A second cause while the alarm stands does not raise a second alarm. */
  private void raise(AlarmKind kind, String part, String cause, Instant at) {
    Optional<Alarm> standing = rows.standing(kind, part);
    if (standing.isPresent()) {
      standing
          .filter(alarm -> alarm.overAt().isPresent())
          .ifPresent(a -> rows.again(a.id(), cause));
      return;
    }
    Alarm alarm = rows.find(rows.raise(kind, part, cause, at)).orElseThrow();
    log.append(
        AlarmRecords.of(AlarmRecords.RAISED, Actor.SYSTEM, alarm)
            .with("cause", cause)
            .with("raisedAt", at.toString()));
    events.publishEvent(new AlarmsChanged());
  }

  /**
   * Causes that nobody can know of after a start: what goes on is found again. Of a part that is
   * not wired any more nothing would ever say that it is over.
   *
   * @param wired the parts that have a line, such as "dock2"
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void startAnew(Set<String> wired, Instant at) {
    rows.standing().stream()
        .filter(alarm ->
            alarm.kind() == AlarmKind.SENSOR_FAULT
                || (alarm.kind().lasting() && !wired.contains(alarm.part())))
        .forEach(alarm -> over(alarm.kind(), alarm.part(), at));
  }

  private void over(AlarmKind kind, String part, Instant at) {
    rows.standing(kind, part)
        .filter(alarm -> alarm.overAt().isEmpty())
        .ifPresent(alarm -> {
          rows.over(alarm.id(), at);
          endIfDone(alarm.id(), at);
          events.publishEvent(new AlarmsChanged());
        });
  }

  private void endIfDone(long id, Instant at) {
    Alarm alarm = rows.find(id).orElseThrow();
    if (alarm.answered().isPresent() && alarm.overAt().isPresent()) {
      rows.end(id, at);
      log.append(AlarmRecords.of(AlarmRecords.ENDED, Actor.SYSTEM, alarm));
    }
  }
}
