package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanPair;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.UnreadableScan;
import clinic.needlepoint.udi.HibcHalf;
import clinic.needlepoint.udi.ScanParser;
import clinic.needlepoint.udi.ScanResult;
import clinic.needlepoint.udi.Separators;
import clinic.needlepoint.udi.Udi;
import clinic.needlepoint.udi.WarningCode;
import java.time.Year;
import java.util.Optional;

/** What was scanned of a label, of a unit or of a box. */
sealed interface LabelCode {
  /** Two symbols that are not the two of one label. */
  String TWO_LABELS = "TWO_LABELS";

  /**
   * All of it.
   *
   * @param typed somebody typed it, or it came with brackets, as a person writes it
   */
  record Whole(Udi udi, boolean typed) implements LabelCode {}

  /** One of its two symbols. */
  record Half(HibcHalf half, boolean typed) implements LabelCode {}

  /** What was wrong, as in {@link CartridgeVerdict.Unreadable}. */
  record Unread(String reason, int position) implements LabelCode {}

  /**
   * Reads it.
   *
   * @param reference the year from which two-digit years are seen
   * @param separators what is known of the scanner
   */
  static LabelCode of(ScanReading scan, Year reference, Separators separators) {
    boolean typed = scan.source() == ScanSource.TYPED;
    return switch (scan) {
      case UnreadableScan dropped -> new Unread(dropped.reason().name(), 0);
      case Scan(String raw, _, _) -> of(ScanParser.parse(raw, reference, separators), typed);
      case ScanPair(Scan first, Scan second) ->
          half(first, reference)
              .flatMap(one -> half(second, reference).flatMap(one::with))
              .<LabelCode>map(label -> new Whole(label, typed))
              .orElseGet(() -> new Unread(TWO_LABELS, 0));
    };
  }

  /** Only an HIBC symbol is half a label. */
  static Optional<HibcHalf> half(Scan scan, Year reference) {
    return HibcHalf.of(ScanParser.parse(scan.raw(), reference));
  }

  private static LabelCode of(ScanResult result, boolean typed) {
    return switch (result) {
      case ScanResult.Rejected(var reason, int position, _) -> new Unread(reason.name(), position);
      case ScanResult.Accepted(_, var warnings)
          when warnings.contains(WarningCode.LOST_SEPARATOR_SUSPECTED) ->
          // The lot could be wrong, and a wrong lot would hide a recall. Typed, it has no doubt.
          new Unread(WarningCode.LOST_SEPARATOR_SUSPECTED.name(), 0);
      case ScanResult.Accepted(var udi, var warnings) ->
          HibcHalf.of(result)
              .<LabelCode>map(half -> new Half(half, typed))
              .orElseGet(() -> new Whole(udi, typed || warnings.contains(WarningCode.TYPED_FORM)));
    };
  }
}
