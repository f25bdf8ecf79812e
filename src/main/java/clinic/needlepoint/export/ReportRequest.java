package clinic.needlepoint.export;

/**
 * What somebody asks for.
 *
 * @param lot for the lot trace, else empty
 */
public record ReportRequest(ReportKind kind, Period period, String lot) {
  public ReportRequest {
    if (!kind.available()) {
      throw new IllegalArgumentException("not available: " + kind.word());
    }
    if (kind.needsLot() == lot.isEmpty()) {
      throw new IllegalArgumentException(
          kind.needsLot() ? "Name the lot with --lot." : "Only the lot-trace takes a lot.");
    }
  }

  public static ReportRequest of(ReportKind kind, Period period) {
    return new ReportRequest(kind, period, "");
  }
}
