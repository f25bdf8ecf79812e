package clinic.needlepoint.station;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings cartridges that leave the drawer together with the scans of their labels. */
@Service
class Takings {
  private static final int LOOKS = 10;

  private final JdbcTakings rows;
  private final StationEvents events;
  private final RecordedAlarms alarms;
  private final ProtocolValues protocol;

  /**
   * How many looks that find nothing are still to come. Not over with the first of them: what
   * another thread adds is seen only once its transaction is over. What waited before a restart
   * still waits. A look that fails, as on a full disk, has found out nothing and is not one of
   * them.
   */
  private final AtomicInteger looks = new AtomicInteger(LOOKS);

  Takings(JdbcTakings rows, StationEvents events, RecordedAlarms alarms, ProtocolValues protocol) {
    this.rows = rows;
    this.events = events;
    this.alarms = alarms;
    this.protocol = protocol;
  }

  /** What a slot's record says about cartridges, once it is among the events. */
  @Transactional(propagation = Propagation.MANDATORY)
  void noted(StationRecord record) {
    String part = "slot" + record.number();
    if (record.after().equals("full")) {
      rows.returned(part);
    } else if (record.after().equals("empty") && wasFull(record)) {
      add(Taking.What.REMOVAL, part, record.moment().at());
    }
  }

  /** As far as that was known last, also with a gap in between. */
  private boolean wasFull(StationRecord record) {
    return record.before().equals("full")
        || (record.before().equals("unknown") && events.emptied(record.number(), record.moment()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void scanned(String session, Instant at, boolean accepted) {
    add(accepted ? Taking.What.SCAN : Taking.What.REFUSED_SCAN, session, at);
  }

  private void add(Taking.What what, String part, Instant at) {
    rows.add(what, part, at);
    looks.set(LOOKS);
  }

  boolean mayWait() {
    return looks.get() > 0;
  }

  /** Pairs what can be paired, and raises what has waited for too long. */
  @Transactional
  public void settle(Instant now) {
    List<Taking> all = rows.waiting();
    if (all.isEmpty()) {
      looks.decrementAndGet();
      return;
    }
    Pairing pairing = Pairing.of(all, window(), now);
    pairing.matched().forEach(each -> rows.settle(each.id(), "matched"));
    pairing
        .alone()
        .forEach(each -> {
          rows.settle(each.id(), "alone");
          raise(each);
        });
  }

  private void raise(Taking taking) {
    switch (taking.what()) {
      case REMOVAL -> raise(AlarmKind.REMOVED_WITHOUT_SCAN, taking);
      case SCAN -> raise(AlarmKind.SCAN_WITHOUT_REMOVAL, taking);
      case REFUSED_SCAN -> {
        // A label that was refused may come from anywhere.
      }
    }
  }

  private void raise(AlarmKind kind, Taking taking) {
    alarms.change(new AlarmChange.Raise(kind, taking.part(), "alone"), taking.at());
  }

  private Duration window() {
    return Duration.ofSeconds(protocol.require(ProtocolKey.SCAN_WINDOW).value());
  }
}
