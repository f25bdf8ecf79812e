package clinic.needlepoint.export;

import java.time.Instant;

/**
 * Which records a report is about.
 *
 * @param end the first moment after the period
 * @param lot empty unless it is a lot's report
 * @param session empty unless it is a session's report
 */
record Scope(Instant begin, Instant end, String lot, String session) {
  /** The same end, and no beginning. */
  Scope fromTheFirst() {
    return new Scope(Instant.MIN, end, lot, session);
  }

  static Scope of(ReportRequest request) {
    return new Scope(
        request.period().begin(), request.period().end(), request.lot(), request.session());
  }
}
