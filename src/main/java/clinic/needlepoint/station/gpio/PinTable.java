package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.gpio.StationWiring.InputWire;
import clinic.needlepoint.station.gpio.StationWiring.OutputWire;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The station's lines for a technician: as wired, and as the kernel has them. */
final class PinTable {
  private static final String ROW = "%-15s %6s %5s  %-6s %-5s %8s  %-5s %-8s %s%n";

  private final StationWiring wiring;

  PinTable(StationWiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Every line in the order of the file.
   *
   * @param standings how the kernel has the lines, by BCM number; none without a chip
   * @param levels what the lines are at, true for high, by BCM number; none that could not be read
   */
  String text(Map<Integer, LineStanding> standings, Map<Integer, Boolean> levels) {
    StringBuilder table = new StringBuilder();
    table.append(
        ROW.formatted(
            "line", "header", "BCM", "yes is", "pull", "debounce", "reads", "so it is", "kernel"));
    for (InputWire input : wiring.inputs()) {
      Wire wire = input.wire();
      table.append(
          row(
              wire,
              pull(input.pull()),
              input.debounceMillis() + " ms",
              levels.get(wire.bcm()),
              standings.get(wire.bcm())));
    }
    for (OutputWire output : wiring.outputs()) {
      Wire wire = output.wire();
      table.append(row(wire, "out", "", null, standings.get(wire.bcm())));
    }
    return table.toString();
  }

  private static String row(
      Wire wire,
      String pull,
      String debounce,
      @Nullable Boolean high,
      @Nullable LineStanding standing) {
    return ROW.formatted(
        wire.name(),
        wire.headerPin(),
        wire.bcm(),
        wire.activeLow() ? "low" : "high",
        pull,
        debounce,
        high == null ? "?" : high ? "high" : "low",
        high == null ? "unknown" : high == wire.activeLow() ? "no" : "yes",
        kernel(standing));
  }

  private static String kernel(@Nullable LineStanding standing) {
    if (standing == null) {
      return "";
    }
    String name = standing.name().isEmpty() ? "" : standing.name() + ", ";
    if (!standing.held()) {
      return name + "free";
    }
    return "%sheld by %s, pull %s, %d ms"
        .formatted(
            name,
            standing.consumer(),
            standing.output() ? "out" : pull(standing.pull()),
            standing.debounceMicros() / 1_000);
  }

  private static String pull(PullResistance pull) {
    return switch (pull) {
      case PULL_UP -> "up";
      case PULL_DOWN -> "down";
      case OFF -> "none";
    };
  }
}
