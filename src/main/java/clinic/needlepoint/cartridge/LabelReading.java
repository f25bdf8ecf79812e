package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.UnreadableScan;
import clinic.needlepoint.udi.ScanParser;
import clinic.needlepoint.udi.ScanResult;
import clinic.needlepoint.udi.Separators;
import clinic.needlepoint.udi.Udi;
import clinic.needlepoint.udi.WarningCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/** What a scan says, as far as a cartridge needs it. */
sealed interface LabelReading {
  /** No lot on the label: the stock is counted by lot, so nobody could say how many are left. */
  String NO_LOT = "NO_LOT";

  /**
   * What the label says.
   *
   * @param typed somebody typed it, or it came with brackets, as a person writes it
   */
  record Read(
      String device,
      String lot,
      Optional<String> serial,
      Optional<LocalDate> expires,
      boolean typed)
      implements LabelReading {}

  /** What was wrong, as in {@link CartridgeVerdict.Unreadable}. */
  record NotRead(String reason, int position) implements LabelReading {}

  static LabelReading of(ScanReading scan, Year reference, Separators separators) {
    return switch (scan) {
      case UnreadableScan dropped -> new NotRead(dropped.reason().name(), 0);
      case Scan(String raw, _, ScanSource source) ->
          of(raw, source == ScanSource.TYPED, reference, separators);
    };
  }

  private static LabelReading of(String raw, boolean typed, Year reference, Separators separators) {
    return switch (ScanParser.parse(raw, reference, separators)) {
      case ScanResult.Rejected(var reason, int position, _) -> new NotRead(reason.name(), position);
      case ScanResult.Accepted(var udi, var warnings)
          when warnings.contains(WarningCode.LOST_SEPARATOR_SUSPECTED) ->
          // The lot could be wrong, and a wrong lot would hide a recall. Typed, it has no doubt.
          new NotRead(WarningCode.LOST_SEPARATOR_SUSPECTED.name(), 0);
      case ScanResult.Accepted(var udi, var warnings) ->
          read(udi, typed || warnings.contains(WarningCode.TYPED_FORM));
    };
  }

  private static LabelReading read(Udi udi, boolean typed) {
    var device = udi.deviceIdentifier();
    if (device == null) {
      return new NotRead(WarningCode.NO_DEVICE_IDENTIFIER.name(), 0);
    }
    var lot = udi.lot();
    if (lot == null) {
      return new NotRead(NO_LOT, 0);
    }
    return new Read(
        device.value(),
        lot.value(),
        Optional.ofNullable(udi.serial()).map(serial -> serial.value()),
        Optional.ofNullable(udi.expires()).map(expires -> expires.lastDay()),
        typed);
  }
}
