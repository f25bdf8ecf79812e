package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The station as it stands, for screens.
 *
 * @param at when this was so
 * @param docks by number; none when no station is connected
 * @param lines those that are wired
 * @param trouble why lines cannot be read now, if so
 */
public record StationPicture(
    SensorKind sensors,
    Instant at,
    SortedMap<Integer, PenDock> docks,
    CartridgeDrawer drawer,
    SharpsBin bin,
    Set<LineName> lines,
    Optional<SensorTrouble> trouble) {
  public StationPicture {
    lines = Set.copyOf(lines);
  }

  /** Whether there is a station at all. Without one, a named person attests what it would see. */
  public boolean connected() {
    return sensors != SensorKind.ABSENT;
  }

  /** Whether the drawer is wired; else nothing is known of it, and nothing is amiss. */
  public boolean hasDrawer() {
    return lines.contains(LineName.DRAWER_CLOSED);
  }

  /** The same of the bin. */
  public boolean hasBin() {
    return lines.contains(LineName.BIN_PRESENT);
  }

  /** Whether the beam would count a cartridge now: only then does a missing drop mean anything. */
  public boolean watchesDrops() {
    return connected() && bin.watchesDrops();
  }

  /** The lines that are not believed, and why. */
  public SortedMap<LineName, SensorFault> faults() {
    SortedMap<LineName, DebouncedLine> lines = new TreeMap<>(drawer.lines());
    lines.putAll(bin.lines());
    docks.values().forEach(dock -> lines.putAll(dock.lines()));
    SortedMap<LineName, SensorFault> faults = new TreeMap<>();
    lines.forEach((name, line) -> {
      SensorFault fault = line.trust().fault();
      if (fault != null) {
        faults.put(name, fault);
      }
    });
    return faults;
  }
}
