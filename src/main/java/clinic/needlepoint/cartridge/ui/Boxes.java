package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Box;
import java.util.ArrayList;
import java.util.List;

/** The boxes of one delivery, like ones together. */
final class Boxes {
  private static final int MOST = 1_000;

  private final List<Box> boxes = new ArrayList<>();

  List<Box> all() {
    return List.copyOf(boxes);
  }

  /** One more box; whether it is not one that was scanned already. */
  boolean add(Box box) {
    if (box.serial().isPresent()) {
      boolean scanned =
          boxes.stream()
              .anyMatch(other ->
                  other.serial().equals(box.serial())
                      && other.device().equals(box.device())
                      && other.packageNumber().equals(box.packageNumber()));
      return !scanned && boxes.add(box);
    }
    for (Box other : all()) {
      if (other.serial().isEmpty() && other.like(box)) {
        more(other);
        return true;
      }
    }
    return boxes.add(box);
  }

  /** One more of the same. A box with a serial number is one for good. */
  void more(Box box) {
    if (box.serial().isEmpty() && box.boxes() < MOST) {
      boxes.replaceAll(each -> each.equals(box) ? box.times(box.boxes() + 1) : each);
    }
  }

  /** One less; the last one goes. */
  void drop(Box box) {
    if (box.boxes() == 1) {
      boxes.remove(box);
    } else {
      boxes.replaceAll(each -> each.equals(box) ? box.times(box.boxes() - 1) : each);
    }
  }

  void clear() {
    boxes.clear();
  }

  /** Cartridges in all of them. */
  int quantity() {
    return boxes.stream().mapToInt(Box::quantity).sum();
  }
}
