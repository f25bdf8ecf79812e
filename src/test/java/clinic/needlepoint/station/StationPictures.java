package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Pictures of a station of two docks and twelve slots, for tests of screens. */
public final class StationPictures {
  public static final Instant START = StationScript.START;

  private final StationScript script;

  private StationPictures(BinCount count) {
    Set<LineName> lines = new TreeSet<>();
    for (int dock = 1; dock <= 2; dock++) {
      for (String role : new String[] {"presence", "charging", "standby"}) {
        lines.add(LineName.dock(dock, role));
      }
    }
    IntStream.rangeClosed(1, 12).mapToObj(LineName::slot).forEach(lines::add);
    script = new StationScript(StationState.unread(lines, count));
  }

  /** A station that has not said anything yet. */
  public static StationPictures unread() {
    return new StationPictures(BinCount.NOT_WATCHED);
  }

  /** As the demo stands: dock 1 charges, dock 2 is full, slots 5 to 12 hold a cartridge. */
  public static StationPictures demo() {
    StationPictures station = new StationPictures(new BinCount(31, true).afterGap());
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
        SharpsBin.unread(1, BinCount.NOT_WATCHED));
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
        SensorKind.SIMULATED, START, state.docks(), state.drawer(), state.bin());
  }
}
