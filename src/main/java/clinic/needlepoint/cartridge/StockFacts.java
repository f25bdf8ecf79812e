package clinic.needlepoint.cartridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the clinic knows of a scanned device and lot.
 *
 * @param version of the device, as the list has it now
 * @param expires of the lot as it was received, if it was
 * @param received cartridges of the lot that ever came in
 * @param gone of them held, used, discarded or missing
 * @param labelled units left that carry a label of the clinic
 * @param labelLot the lot for which the clinic issued the serial number; empty when it did not
 * @param recall the reason of a recall in force
 * @param serialTaken when the same serial number was taken before
 */
record StockFacts(
    String model,
    int version,
    Optional<LocalDate> expires,
    int received,
    int gone,
    int labelled,
    Optional<String> labelLot,
    Optional<String> recall,
    Optional<Instant> serialTaken) {

  int left() {
    return Math.max(0, received - gone);
  }

  /** Units left that only the maker's label tells of. */
  int unlabelled() {
    return Math.max(0, left() - labelled);
  }
}
