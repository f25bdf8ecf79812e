package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.PrimitiveIterator;

/**
 * The records of a report, as bits: a million records are 125 kB.
 *
 * <p>Anchors give the rows; demanded are the records whose bodies travel.
 */
final class Selection {
  private final LogSource log;
  private final BitSet anchors = new BitSet();
  private final BitSet demanded = new BitSet();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  Selection(LogSource log) {
    this.log = log;
  }

  void anchor(ParsedLine line) {
    anchors.set(Math.toIntExact(line.seq()));
    show(line.at());
  }

  private void show(Instant at) {
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
  }

  /** Demands the body, and with it those of the records that strike it. */
  void demand(long seq) {
    int bit = Math.toIntExact(seq);
    if (!demanded.get(bit)) {
      demanded.set(bit);
      Strikes.of(log, seq).forEach(this::demand);
    }
  }

  PrimitiveIterator.OfInt anchors() {
    return anchors.stream().iterator();
  }

  PrimitiveIterator.OfInt demanded() {
    return demanded.stream().iterator();
  }

  /** The first demanded record from here on; above all records when there is none. */
  long demandedFrom(long seq) {
    int next = demanded.nextSetBit(Math.toIntExact(seq));
    return next < 0 ? Integer.MAX_VALUE : next;
  }

  boolean demands(long seq) {
    return demanded.get(Math.toIntExact(seq));
  }

  boolean anchors(long seq) {
    return anchors.get(Math.toIntExact(seq));
  }

  /** The clinic's offsets for all times that may be shown, and for the period itself. */
  Offsets offsets(ZoneId zone, Scope scope) {
    show(scope.begin());
    show(scope.end());
    demanded.stream().forEach(seq -> show(log.header(seq).at()));
    return Offsets.of(zone, first, last);
  }
}
