package clinic.needlepoint.export;

/**
 * What somebody asks for.
 *
 * @param lot for a lot trace forward, from a lot to people; else empty
 * @param session for a lot trace back, from a session's number to its lots and their boxes; else
 *     empty
 */
public record ReportRequest(ReportKind kind, Period period, String lot, String session) {
  public ReportRequest {
    if (!kind.available()) {
      throw new IllegalArgumentException("not available: " + kind.word());
    }
    if (kind.needsLot() ? lot.isEmpty() == session.isEmpty() : !(lot + session).isEmpty()) {
      throw new IllegalArgumentException(
          kind.needsLot()
              ? "Name the lot with --lot, or the session with --session."
              : "Only the lot-trace takes a lot or a session.");
    }
  }

  public ReportRequest(ReportKind kind, Period period, String lot) {
    this(kind, period, lot, "");
  }

  /** A lot trace back: the cartridges of a session, and the boxes that their lots came in. */
  public static ReportRequest back(Period period, String session) {
    return new ReportRequest(ReportKind.LOT_TRACE, period, "", session);
  }

  public static ReportRequest of(ReportKind kind, Period period) {
    return new ReportRequest(kind, period, "");
  }
}
