package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.Reading;
import clinic.needlepoint.station.SensorKind;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationCommand;
import clinic.needlepoint.station.StationCommand.DockLamp;
import clinic.needlepoint.station.StationSensors;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pi4J inputs and outputs as sensor lines; which provider stands behind them makes no difference.
 */
final class Pi4JSensors implements StationSensors {
  private static final Logger LOG = LoggerFactory.getLogger(Pi4JSensors.class);

  private final SensorKind kind;
  private final Context pi4j;
  private final Map<LineName, DigitalInput> inputs;
  private final Map<Integer, DigitalOutput> lamps;
  private final StationClock clock;
  private final @Nullable SimulatedSwitches switches;
  private volatile Consumer<Reading> listener = Pi4JSensors::ignore;

  Pi4JSensors(
      SensorKind kind,
      Context pi4j,
      Map<LineName, DigitalInput> inputs,
      Map<Integer, DigitalOutput> lamps,
      StationClock clock,
      @Nullable SimulatedSwitches switches) {
    this.kind = kind;
    this.pi4j = pi4j;
    this.inputs = inputs;
    this.lamps = lamps;
    this.clock = clock;
    this.switches = switches;
    inputs.forEach((line, input) -> input.addListener(event -> readAgain(line, input)));
  }

  @Override
  public SensorKind kind() {
    return kind;
  }

  @Override
  public Set<LineName> lines() {
    return inputs.keySet();
  }

  @Override
  public void start(Consumer<Reading> newListener) {
    listener = newListener;
    inputs.forEach(this::readAgain);
  }

  @Override
  public void stop() {
    listener = Pi4JSensors::ignore;
    pi4j.shutdown();
  }

  @Override
  public void perform(StationCommand command) {
    switch (command) {
      case DockLamp(int dock, boolean attention) -> {
        DigitalOutput lamp = lamps.get(dock);
        if (lamp != null) {
          lamp.state(attention ? DigitalState.HIGH : DigitalState.LOW);
        }
      }
      default -> LOG.debug("No output here for {}", command);
    }
  }

  @Override
  public Optional<SimulatedSwitches> switches() {
    return Optional.ofNullable(switches);
  }

  /**
   * After an edge the line is read again, one at a time, so that the last reading delivered is the
   * line's last state. Pi4J swallows what a listener throws, so it is caught and told here.
   */
  private synchronized void readAgain(LineName line, DigitalInput input) {
    try {
      boolean active = LinePolarity.isActive(line, input.state());
      listener.accept(Reading.of(line, active, clock.now()));
    } catch (RuntimeException exception) {
      LOG.warn("A reading of the line {} was lost: {}", line, exception.toString());
    }
  }

  private static void ignore(Reading reading) {
    // Before the start and after the stop nobody listens.
  }
}
