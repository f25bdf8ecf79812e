package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
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

  Selection(LogSource log) {
    this.log = log;
  }

  void anchor(ParsedLine line) {
    anchors.set(Math.toIntExact(line.seq()));
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

  /** Every record that may show its time. */
  PrimitiveIterator.OfInt shown() {
    BitSet both = (BitSet) anchors.clone();
    both.or(demanded);
    return both.stream().iterator();
  }
}
