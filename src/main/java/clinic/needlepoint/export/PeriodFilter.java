package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a record falls into a period. A free clock's word proves nothing: such a record falls
 * into every period that lies between the trusted times around it.
 */
final class PeriodFilter {
  private static final String FREE = "free";

  private final LogSource log;
  private final Scope scope;

  /** The run of free records that was looked at last, without its trusted neighbours. */
  private long first = 1;

  private long last;
  private boolean runFalls;

  PeriodFilter(LogSource log, Scope scope) {
    this.log = log;
    this.scope = scope;
  }

  boolean takes(ParsedLine line) {
    if (!line.clock().equals(FREE)) {
      return line.at().isBefore(scope.end()) && !line.at().isBefore(scope.begin());
    }
    if (line.seq() < first || line.seq() > last) {
      look(line.seq());
    }
    return runFalls;
  }

  private void look(long seq) {
    Optional<ParsedLine> before = log.trustedBefore(seq);
    Optional<ParsedLine> after = log.trustedAfter(seq);
    first = before.map(line -> line.seq() + 1).orElse(0L);
    last = after.map(line -> line.seq() - 1).orElse(log.size() - 1);
    Instant p = before.map(ParsedLine::at).orElse(Instant.MIN);
    Instant n = after.map(ParsedLine::at).orElse(Instant.MAX);
    Instant earlier = p.isBefore(n) ? p : n;
    Instant later = p.isBefore(n) ? n : p;
    runFalls = earlier.isBefore(scope.end()) && !later.isBefore(scope.begin());
  }
}
