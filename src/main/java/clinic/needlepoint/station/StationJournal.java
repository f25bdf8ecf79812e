package clinic.needlepoint.station;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happened: the audit log's records and the station's own rows, together or not. */
@Component
class StationJournal {
  private final AuditLog log;
  private final StationEvents events;

  StationJournal(AuditLog log, StationEvents events) {
    this.log = log;
    this.events = events;
  }

  @Transactional
  void write(List<StationRecord> records, SharpsBin bin) {
    for (StationRecord record : records) {
      log.append(entry(record));
      events.add(record);
    }
    events.keepCount(bin.number(), bin.count());
  }

  /** Notes the start, and before it the time in which nobody watched. */
  @Transactional
  BinCount start(SensorKind sensors, Instant now) {
    events.lastWatching().ifPresent(last -> log.append(gap(last, now, "the kiosk was off")));
    log.append(
        AuditEntry.of(StationRecordTypes.STARTED, Actor.SYSTEM)
            .with("sensors", sensors == SensorKind.SIMULATED ? "simulated" : "real"));
    events.noteWatching(now);
    return events.countOf(1).afterGap();
  }

  /** Notes a time in which lines could not be read. */
  @Transactional
  void blind(SensorTrouble trouble, Instant to) {
    String why = "lines could not be read: " + trouble.kind().word();
    log.append(gap(trouble.since(), to, why));
    events.noteWatching(to);
  }

  private static AuditEntry gap(Instant from, Instant to, String why) {
    return AuditEntry.of(StationRecordTypes.GAP, Actor.SYSTEM)
        .with("from", from.toString())
        .with("to", to.toString())
        .with("why", why);
  }

  private static AuditEntry entry(StationRecord record) {
    AuditEntry entry =
        AuditEntry.of(StationRecordTypes.of(record.kind()), Actor.SYSTEM)
            .key(keyOf(record.kind()), String.valueOf(record.number()))
            .with("before", record.before())
            .with("after", record.after())
            .with("sensedAt", record.moment().at().toString())
            .with("sensedMono", record.moment().monotonicMs());
    for (Map.Entry<String, Long> fact : record.facts().entrySet()) {
      entry = entry.with(fact.getKey(), fact.getValue());
    }
    return entry;
  }

  private static String keyOf(StationRecord.Kind kind) {
    return kind == StationRecord.Kind.DROP ? StationRecord.Kind.BIN.word() : kind.word();
  }
}
