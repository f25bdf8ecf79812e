package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.udi.DeviceIdentifier;
import clinic.needlepoint.udi.HibcHalf;
import clinic.needlepoint.udi.Separators;
import clinic.needlepoint.udi.Udi;
import clinic.needlepoint.udi.WarningCode;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the label of a box, as far as the stock needs it. */
final class BoxLabel {
  private static final int MOST = 10_000;

  private BoxLabel() {}

  /**
   * @param reference the year from which two-digit years are seen
   * @param separators what is known of the scanner
   * @param list finds a device by its number or that of its box
   */
  static BoxReading read(
      ScanReading scan,
      Year reference,
      Separators separators,
      Function<String, Optional<ListedDevice>> list) {
    return switch (LabelCode.of(scan, reference, separators)) {
      case LabelCode.Whole(Udi udi, boolean typed) -> reading(udi, scan.raw(), typed, list);
      case LabelCode.Half(HibcHalf half, boolean typed) ->
          reading(half, reading(half.udi(), scan.raw(), typed, list));
      case LabelCode.Unread(String reason, int position) ->
          new BoxReading.Unreadable(reason, position);
    };
  }

  /** A number that is not on the list stays so whatever the other symbol says. */
  private static BoxReading reading(HibcHalf half, BoxReading alone) {
    return switch (alone) {
      case BoxReading.UnknownDevice unknown -> unknown;
      case BoxReading.Known known -> new BoxReading.Half(half.symbol(), Optional.of(known));
      default -> new BoxReading.Half(half.symbol(), Optional.empty());
    };
  }

  private static BoxReading reading(
      Udi udi, String raw, boolean typed, Function<String, Optional<ListedDevice>> list) {
    Optional<String> number = number(udi);
    if (number.isEmpty()) {
      return new BoxReading.Unreadable(WarningCode.NO_DEVICE_IDENTIFIER.name(), 0);
    }
    return list.apply(number.get())
        .<BoxReading>map(listed -> known(udi, number.get(), raw, typed, listed))
        .orElseGet(() -> new BoxReading.UnknownDevice(number.get()));
  }

  /** Of the device or its box; a logistic unit (SSCC) names what is inside by AI 02. */
  private static Optional<String> number(Udi udi) {
    return Optional.ofNullable(udi.deviceIdentifier())
        .map(DeviceIdentifier::value)
        .or(() -> Optional.ofNullable(udi.others().get("02")));
  }

  private static BoxReading known(
      Udi udi, String number, String raw, boolean typed, ListedDevice listed) {
    Device device = listed.device();
    boolean unit = device.identifier().equals(number);
    Optional<String> serial = Optional.ofNullable(udi.serial()).map(known -> known.value());
    OptionalInt said = count(udi);
    OptionalInt units =
        said.isPresent() ? said : listedCount(device, number, unit && serial.isPresent());
    return new BoxReading.Known(
        listed,
        unit ? Optional.empty() : Optional.of(number),
        Optional.ofNullable(udi.lot()).map(lot -> lot.value()),
        Optional.ofNullable(udi.expires()).map(expires -> expires.lastDay()),
        units,
        said.isPresent()
            ? CountSource.LABEL
            : units.isPresent() ? CountSource.LIST : CountSource.TYPED,
        serial,
        typed,
        raw);
  }

  /** A unit with a serial number of its own is one. */
  private static OptionalInt listedCount(Device device, String number, boolean one) {
    return one
        ? OptionalInt.of(1)
        : Stream.ofNullable(device.packages().get(number)).mapToInt(Integer::intValue).findFirst();
  }

  /** AI 30, the count of items, or 37 beside an SSCC; HIBC writes it as supplement Q. */
  private static OptionalInt count(Udi udi) {
    return Stream.of("30", "37", "Q")
        .flatMap(element -> Stream.ofNullable(udi.others().get(element)))
        .filter(digits -> digits.matches("[0-9]{1,8}"))
        .mapToInt(Integer::parseInt)
        .filter(units -> units >= 1 && units <= MOST)
        .findFirst();
  }
}
