package clinic.needlepoint.scanner;

import java.time.Instant;

/** What came in at the scanner: a scan worth reading, or word that there was one which is not. */
public sealed interface ScanReading permits Scan, UnreadableScan {
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
