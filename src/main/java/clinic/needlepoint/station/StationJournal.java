package clinic.needlepoint.station;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happened: the audit log's records and the station's own rows, together or not. */
@Component
class StationJournal {
  private final AuditLog log;
  private final StationEvents events;
  private final RecordedAlarms alarms;
  private final Takings takings;

  StationJournal(AuditLog log, StationEvents events, RecordedAlarms alarms, Takings takings) {
    this.log = log;
    this.events = events;
    this.alarms = alarms;
    this.takings = takings;
  }

  @Transactional
  void write(List<StationRecord> records, SharpsBin bin, boolean linesGone) {
    log.appendAll(records.stream().map(StationJournal::entry).toList());
    events.add(records);
    for (StationRecord record : records) {
      if (record.kind() == StationRecord.Kind.SLOT) {
        takings.noted(record);
      }
      for (AlarmChange change : AlarmChange.of(record, linesGone)) {
        alarms.change(change, record.moment().at());
      }
    }
    if (records.stream().anyMatch(StationJournal::mayCount)) {
      events.keepCount(bin.number(), bin.count());
    }
  }

  /** A drop counts, another bin begins anew, and a lost line leaves the count open. */
  private static boolean mayCount(StationRecord record) {
    return switch (record.kind()) {
      case DROP, BIN, SENSOR -> true;
      case DOCK, DRAWER, SLOT, CALL -> false;
    };
  }

  /** Notes the start, and before it the time in which nobody watched. */
  @Transactional
  BinCount start(StationSensors sensors, Instant now) {
    events.lastWatching(now).ifPresent(last -> notWatched(last, now));
    alarms.startAnew(sensors.lines().stream().map(LineName::part).collect(Collectors.toSet()), now);
    log.append(
        AuditEntry.of(StationRecordTypes.STARTED, Actor.SYSTEM)
            .with("sensors", sensors.kind() == SensorKind.SIMULATED ? "simulated" : "real"));
    events.noteWatching(now);
    return events.countOf(1).afterGap();
  }

  /** Of a kiosk that shall have no station any more: what its sensors said last is over. */
  @Transactional
  void startWithout(Instant now) {
    alarms.startAnew(Set.of(), now);
  }

  /**
   * A night without a watch is a record; time that nobody meant to lose is an alarm, too. After an
   * orderly stop the kiosk may have been off, or on without a station: which, it does not know. Nor
   * does it know how long a gap was that ends before it began, because the clock went back.
   */
  private void notWatched(Instant last, Instant now) {
    boolean inOrder = events.stoppedInOrder();
    boolean wentBack = now.isBefore(last);
    Instant from = wentBack ? now : last;
    events.addGap(new StationGap(from, now));
    log.append(
        gap(
            from,
            now,
            (inOrder ? "the station was not watched" : "the kiosk broke off")
                + (wentBack ? ", and the clock went back: nobody knows for how long" : "")));
    if (!inOrder) {
      alarms.change(
          new AlarmChange.Raise(AlarmKind.GAP, AlarmChange.STATION, from.toString()), now);
    }
  }

  /** Lines cannot be read: somebody is called, once. */
  @Transactional
  void blindFrom(Instant now, SensorTrouble trouble) {
    alarms.change(
        new AlarmChange.Raise(AlarmKind.SENSOR_FAULT, AlarmChange.STATION, trouble.kind().word()),
        now);
  }

  /** Notes the time in which lines could not be read. */
  @Transactional
  void blindUntil(Instant now, SensorTrouble trouble) {
    String why = "lines could not be read: " + trouble.kind().word();
    log.append(gap(trouble.since(), now, why));
    alarms.change(new AlarmChange.Over(AlarmKind.SENSOR_FAULT, AlarmChange.STATION), now);
    events.noteWatching(now);
  }

  private static AuditEntry gap(Instant from, Instant to, String why) {
    return AuditEntry.of(StationRecordTypes.GAP, Actor.SYSTEM)
        .with("from", from.toString())
        .with("to", to.toString())
        .with("why", why);
  }

  /** In one go: a burst has a thousand of them. */
  private static AuditEntry entry(StationRecord record) {
    SortedMap<String, Object> body = new TreeMap<>(record.facts());
    body.put("before", record.before());
    body.put("after", record.after());
    body.put("sensedAt", record.moment().at().toString());
    body.put("sensedMono", record.moment().monotonicMs());
    SortedMap<String, String> keys = new TreeMap<>();
    keys.put(keyOf(record.kind()), keyValue(record));
    return new AuditEntry(StationRecordTypes.of(record.kind()), Actor.SYSTEM, keys, body);
  }

  private static String keyOf(StationRecord.Kind kind) {
    return switch (kind) {
      case DROP -> StationRecord.Kind.BIN.word();
      case CALL -> "button";
      case SENSOR -> "line";
      case DOCK, DRAWER, SLOT, BIN -> kind.word();
    };
  }

  private static String keyValue(StationRecord record) {
    return record.kind() == StationRecord.Kind.SENSOR
        ? record.line()
        : String.valueOf(record.number());
  }
}
