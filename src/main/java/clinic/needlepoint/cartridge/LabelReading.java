package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.udi.HibcSymbol;
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

  /** One of the label's two symbols was read, and the other is needed. */
  record HalfRead(HibcSymbol symbol) implements LabelReading {}

  static LabelReading of(ScanReading scan, Year reference, Separators separators) {
    return switch (LabelCode.of(scan, reference, separators)) {
      case LabelCode.Whole(Udi udi, boolean typed) -> read(udi, typed);
      case LabelCode.Half(var half, _) -> new HalfRead(half.symbol());
      case LabelCode.Unread(String reason, int position) -> new NotRead(reason, position);
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
