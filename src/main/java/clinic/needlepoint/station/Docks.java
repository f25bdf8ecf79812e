package clinic.needlepoint.station;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The docks alone, as far as pens are judged by them.
 *
 * @param connected whether there is a station at all
 * @param states by number
 */
record Docks(boolean connected, SortedMap<Integer, DockState> states) {

  static Docks of(StationPicture picture) {
    SortedMap<Integer, DockState> states = new TreeMap<>();
    for (Map.Entry<Integer, PenDock> dock : picture.docks().entrySet()) {
      states.put(dock.getKey(), dock.getValue().state());
    }
    return new Docks(picture.connected(), states);
  }
}
