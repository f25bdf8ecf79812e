package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Pictures of a station of two docks and twelve slots, for tests of screens. */
public final class StationPictures {
  public static final Instant START = StationScript.START;

  private final Set<LineName> lines;
  private final StationScript script;

  private StationPictures(Set<LineName> lines, BinCount count) {
    this.lines = lines;
    script = new StationScript(StationState.unread(lines, count));
  }

  /** A station that has not said anything yet. */
  public static StationPictures unread() {
    return new StationPictures(all(), BinCount.NOT_WATCHED);
  }

  /** One of docks alone, as the file allows, both empty. */
  public static StationPictures docksAlone() {
    StationPictures station = new StationPictures(docks(), BinCount.NOT_WATCHED);
    docks().forEach(line -> station.says(0, line.value(), false));
    return station.passes(5_000);
  }

  /** One of a drawer with twelve slots and a bin, without docks. */
  public static StationPictures withoutDocks() {
    Set<LineName> lines = all();
    lines.removeAll(docks());
    return new StationPictures(lines, BinCount.NOT_WATCHED);
  }

  private static Set<LineName> docks() {
    Set<LineName> lines = new TreeSet<>();
    for (int dock = 1; dock <= 2; dock++) {
      for (String role : new String[] {"presence", "charging", "standby"}) {
        lines.add(LineName.dock(dock, role));
      }
    }
    return lines;
  }

  private static Set<LineName> all() {
    Set<LineName> lines = docks();
    IntStream.rangeClosed(1, 12).mapToObj(LineName::slot).forEach(lines::add);
    lines.addAll(
        Set.of(LineName.DRAWER_CLOSED, LineName.BIN_PRESENT, LineName.BIN_BEAM, LineName.BIN_FULL));
    return lines;
  }

  /** As the demo stands: dock 1 charges, dock 2 is full, slots 5 to 12 hold a cartridge. */
  public static StationPictures demo() {
    StationPictures station = new StationPictures(all(), new BinCount(31, true).afterGap());
    station
        .says(0, "dock1.presence", true)
        .says(0, "dock1.charging", true)
        .says(0, "dock1.standby", false)
        .says(0, "dock2.presence", true)
        .says(0, "dock2.charging", false)
        .says(0, "dock2.standby", true)
        .says(0, "drawer.closed", true)
        .says(0, "bin.present", true)
        .says(0, "bin.full", false)
        .says(0, "bin.beam", false);
    IntStream.rangeClosed(1, 12).forEach(slot -> station.says(0, "slot" + slot, slot > 4));
    return station.passes(5_000);
  }

  /** A kiosk without a station. */
  public static StationPicture absent() {
    return new StationPicture(
        SensorKind.ABSENT,
        START,
        new TreeMap<>(),
        CartridgeDrawer.unread(Set.of()),
        SharpsBin.unread(1, BinCount.NOT_WATCHED),
        Set.of(),
        Optional.empty());
  }

  public StationPictures says(long milliseconds, String line, boolean active) {
    script.says(milliseconds, line, active);
    return this;
  }

  public StationPictures passes(long milliseconds) {
    script.passes(milliseconds);
    return this;
  }

  public StationPicture picture() {
    StationState state = script.state();
    return new StationPicture(
        SensorKind.SIMULATED,
        START,
        state.docks(),
        state.drawer(),
        state.bin(),
        lines,
        Optional.empty());
  }
}
