package clinic.needlepoint.cartridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the clinic knows of a scanned device and lot.
 *
 * @param expires of the lot as it was received, if it was
 * @param received cartridges of the lot that ever came in
 * @param gone of them held, used or discarded
 * @param recall the reason of a recall in force
 * @param serialTaken when the same serial number was taken before
 */
record StockFacts(
    String model,
    Optional<LocalDate> expires,
    int received,
    int gone,
    Optional<String> recall,
    Optional<Instant> serialTaken) {

  int left() {
    return Math.max(0, received - gone);
  }
}
