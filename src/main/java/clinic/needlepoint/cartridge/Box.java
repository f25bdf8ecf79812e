package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One or more like boxes, complete as they are to be taken in.
 *
 * @param device the units' device identifier
 * @param packageNumber the box's own number, where it has one
 * @param expires the last day on which the units may be used
 * @param units in each box
 * @param count who says so
 * @param boxes how many of them
 * @param serial of the box itself, where its label has one
 * @param typed whether a person typed the number, the lot or the date
 * @param raw the scan as it came, of a label in two symbols both, a line each
 */
public record Box(
    String device,
    Optional<String> packageNumber,
    String lot,
    LocalDate expires,
    int units,
    CountSource count,
    int boxes,
    Optional<String> serial,
    boolean typed,
    String raw) {
  public Box {
    if (!lot.matches("[!-~]{1,20}")) {
      throw new IllegalArgumentException("A lot number has 1 to 20 letters, digits or signs.");
    }
    if (units < 1 || units > 10_000 || boxes < 1 || boxes > 1_000) {
      throw new IllegalArgumentException("Count 1 to 10000 units in 1 to 1000 boxes.");
    }
    if (units * boxes > 100_000) {
      throw new IllegalArgumentException("Count 1 to 100000 cartridges.");
    }
  }

  /** Whether another scan is one more of these. */
  public boolean like(Box other) {
    return times(1).withoutSerial().equals(other.times(1).withoutSerial());
  }

  /** So many of them. */
  public Box times(int number) {
    return new Box(device, packageNumber, lot, expires, units, count, number, serial, typed, raw);
  }

  private Box withoutSerial() {
    return new Box(
        device, packageNumber, lot, expires, units, count, boxes, Optional.empty(), typed, "");
  }

  /** Units in all of them. */
  public int quantity() {
    return units * boxes;
  }
}
