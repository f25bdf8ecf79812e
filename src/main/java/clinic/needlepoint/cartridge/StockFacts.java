package clinic.needlepoint.cartridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the clinic knows of a scanned device and lot.
 *
 * @param version of the device, as the list has it now
 * @param limits of that version
 * @param expires of the lot as it was received, if it was
 * @param received cartridges of the lot that ever came in
 * @param gone of them held, used, discarded or missing
 * @param labelled units left that carry a label of the clinic
 * @param labelLot the lot for which the clinic issued the serial number; empty when it did not
 * @param recall the reason of a recall in force
 * @param serialTaken when the same serial number was taken before
 * @param lastOfLot the last scan that took a unit of the lot without a serial number
 */
record StockFacts(
    String model,
    int version,
    LabelLimits limits,
    Optional<LocalDate> expires,
    int received,
    int gone,
    int labelled,
    Optional<String> labelLot,
    Optional<String> recall,
    Optional<Instant> serialTaken,
    Optional<ScanId> lastOfLot) {

  int left() {
    return Math.max(0, received - gone);
  }

  /** Units left that only the maker's label tells of. */
  int unlabelled() {
    return Math.max(0, left() - labelled);
  }
}
