package clinic.needlepoint.scanner;

import java.time.Instant;

/** What came in at the scanner: one or two scans worth reading, or word of one which is not. */
public sealed interface ScanReading permits Scan, ScanPair, UnreadableScan {
  /** What was kept of it: all of a scan, nothing of an unreadable one. */
  String raw();

  Instant at();

  ScanSource source();

  /** Holds the text against the allow-list. Never throws for any text. */
  static ScanReading of(String text, Instant at, ScanSource source) {
    UnreadableReason reason = Scan.reasonAgainst(text);
    return reason == null
        ? new Scan(text, at, source)
        : new UnreadableScan(reason, text.length(), at, source);
  }
}
