package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.ScanPair;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A judged scan as it stands in the table.
 *
 * @param raw base64 of the bytes as they came; of a label in two symbols both, a line each
 * @param use empty while refused
 */
record ScanRow(
    ScanId id,
    String session,
    Instant at,
    String raw,
    boolean typed,
    CartridgeVerdict verdict,
    Optional<CartridgeUse> use) {

  JudgedScan judged() {
    return new JudgedScan(id, typed, verdict, held());
  }

  /** What the code says, read once more. */
  ScanReading reading() {
    String text = Base64Text.read(raw);
    ScanSource source = typed ? ScanSource.TYPED : ScanSource.KEYBOARD_WEDGE;
    return ScanPair.of(text, at, source)
        .<ScanReading>map(pair -> pair)
        .orElseGet(() -> ScanReading.of(text, at, source));
  }

  /** Whether nothing was said since then that has the same code judged otherwise. */
  boolean settledFor(IntendedUse now) {
    return switch (verdict) {
      case CartridgeVerdict.ClockUnconfirmed _ -> false;
      case CartridgeVerdict.WrongArea(_, var areas) -> areas.equals(List.copyOf(now.areas()));
      case CartridgeVerdict.Amber amber when amber.cautions().contains(Caution.AREA_UNKNOWN) ->
          now.areas().isEmpty();
      default -> true;
    };
  }

  boolean held() {
    return use.filter(u -> u.state() == CartridgeUse.State.HELD).isPresent();
  }
}
