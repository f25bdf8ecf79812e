package clinic.needlepoint.cartridge;

import clinic.needlepoint.udi.HibcSymbol;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What the label of a delivered box says. */
public sealed interface BoxReading {
  /**
   * A device of the clinic's list. What is empty, the label does not say, and a person is asked.
   *
   * @param device as it is listed now, perhaps retired
   * @param packageNumber the box's own number, where it is not the units' number
   * @param units in the box
   * @param count who says so
   * @param serial of the box
   * @param typed whether the whole label was typed
   * @param raw the scan as it came, of a label in two symbols both, a line each
   */
  record Known(
      ListedDevice device,
      Optional<String> packageNumber,
      Optional<String> lot,
      Optional<LocalDate> expires,
      OptionalInt units,
      CountSource count,
      Optional<String> serial,
      boolean typed,
      String raw)
      implements BoxReading {}

  /**
   * One of the two symbols of a label; the other is needed.
   *
   * @param alone what a primary says of a device of the clinic's list, for a label that has no
   *     second symbol; empty of a secondary
   */
  record Half(HibcSymbol symbol, Optional<Known> alone) implements BoxReading {}

  /** A number that is neither a device's nor a box's on the clinic's list. */
  record UnknownDevice(String number) implements BoxReading {}

  /** As in {@link CartridgeVerdict.Unreadable}. */
  record Unreadable(String reason, int position) implements BoxReading {}
}
