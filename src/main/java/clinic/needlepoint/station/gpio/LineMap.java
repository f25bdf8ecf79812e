package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which line hangs on which pin (BCM numbers), for a station of two docks and twelve slots. */
final class LineMap {
  private static final List<LineName> INPUTS = inputs();
  private static final int FIRST_PIN = 4;
  private static final int[] LAMP_PINS = {2, 3};

  /** Of the drawer, an output. */
  static final int LOCK_PIN = 27;

  private LineMap() {}

  /** Inputs by line, in the order of their pins. */
  static Map<LineName, Integer> inputPins() {
    Map<LineName, Integer> pins = new LinkedHashMap<>();
    INPUTS.forEach(line -> pins.put(line, FIRST_PIN + pins.size()));
    return Collections.unmodifiableMap(pins);
  }

  /** The lamp outputs by dock. */
  static Map<Integer, Integer> lampPins() {
    return Map.of(1, LAMP_PINS[0], 2, LAMP_PINS[1]);
  }

  /** How the demo station stands at first: the lines that are active. */
  static Set<LineName> activeInDemo() {
    Set<LineName> active = new LinkedHashSet<>();
    active.add(LineName.dock(1, "presence"));
    active.add(LineName.dock(1, "charging"));
    active.add(LineName.dock(2, "presence"));
    active.add(LineName.dock(2, "standby"));
    active.add(LineName.DRAWER_CLOSED);
    active.add(LineName.BIN_PRESENT);
    IntStream.rangeClosed(5, 12).mapToObj(LineName::slot).forEach(active::add);
    return active;
  }

  private static List<LineName> inputs() {
    List<LineName> lines = new ArrayList<>();
    for (int dock = 1; dock <= 2; dock++) {
      for (String role : List.of("presence", "charging", "standby")) {
        lines.add(LineName.dock(dock, role));
      }
    }
    lines.add(LineName.DRAWER_CLOSED);
    IntStream.rangeClosed(1, 12).mapToObj(LineName::slot).forEach(lines::add);
    lines.addAll(List.of(LineName.BIN_PRESENT, LineName.BIN_BEAM, LineName.BIN_FULL));
    lines.add(LineName.CALL_BUTTON);
    return List.copyOf(lines);
  }
}
