package clinic.needlepoint.cartridge;

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

  boolean held() {
    return use.filter(u -> u.state() == CartridgeUse.State.HELD).isPresent();
  }
}
