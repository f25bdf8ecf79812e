package clinic.needlepoint.station;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lines of the device station. Readings come raw, with their bounces, on any thread; a line's
 * readings come in order.
 */
public interface StationSensors {

  SensorKind kind();

  /** The lines that exist here; none when no station is connected. */
  Set<LineName> lines();

  /** Delivers each line's level once at once, and from then on every edge. */
  void start(Consumer<Reading> listener);

  /**
   * Why lines cannot be read now; those are unknown then. Whenever this changes, readings follow.
   */
  default Optional<SensorTrouble> trouble() {
    return Optional.empty();
  }

  /** Ends delivery and frees the lines. */
  void stop();

  /** Whether the drawer has a lock that a command works. */
  default boolean locksDrawer() {
    return false;
  }

  /** Carries a command out; one that this station has no output for is left out. */
  void perform(StationCommand command);

  default boolean simulated() {
    return kind() == SensorKind.SIMULATED;
  }

  /** The switches to press, where the sensors are simulated. */
  default Optional<SimulatedSwitches> switches() {
    return Optional.empty();
  }
}
