package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import java.time.Instant;
import java.util.Optional;

/**
 * A judged scan as it stands in the table.
 *
 * @param raw base64 of the bytes as they came
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
    return ScanReading.of(
        Base64Text.read(raw), at, typed ? ScanSource.TYPED : ScanSource.KEYBOARD_WEDGE);
  }

  /** A question that has nothing to do with the pack; once it is answered, the same scan counts. */
  boolean waitsForAnAnswer() {
    return verdict instanceof CartridgeVerdict.ClockUnconfirmed
        || (verdict instanceof CartridgeVerdict.Amber amber
            && amber.cautions().contains(Caution.AREA_UNKNOWN));
  }

  boolean held() {
    return use.filter(u -> u.state() == CartridgeUse.State.HELD).isPresent();
  }
}
