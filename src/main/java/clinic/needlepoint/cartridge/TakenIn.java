package clinic.needlepoint.cartridge;

import java.util.List;

/** What became of a delivery: all of it came in, or nothing did. */
public sealed interface TakenIn {
  /**
   * On disk.
   *
   * @param units how many cartridges came in
   */
  record Done(int units) implements TakenIn {}

  /** Nothing came in. That it was refused is in the log, box by box. */
  record Refused(List<RefusedBox> boxes) implements TakenIn {
    public Refused {
      boxes = List.copyOf(boxes);
    }
  }

  /** A box and why. */
  record RefusedBox(Box box, BoxRefusal why) {}
}
