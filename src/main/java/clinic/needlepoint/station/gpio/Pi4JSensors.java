package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.Level;
import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.Moment;
import clinic.needlepoint.station.Reading;
import clinic.needlepoint.station.SensorKind;
import clinic.needlepoint.station.SensorTrouble;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationCommand;
import clinic.needlepoint.station.StationCommand.AlarmLamp;
import clinic.needlepoint.station.StationCommand.Buzzer;
import clinic.needlepoint.station.StationCommand.ChargeEnable;
import clinic.needlepoint.station.StationCommand.DockLamp;
import clinic.needlepoint.station.StationCommand.DrawerLock;
import clinic.needlepoint.station.StationSensors;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pi4J inputs and outputs as sensor lines; what stands behind them makes no difference. */
final class Pi4JSensors implements StationSensors {
  private static final Logger LOG = LoggerFactory.getLogger(Pi4JSensors.class);

  static final String DRAWER_LOCK = "drawer.lock";

  /** No edge waits for longer to be read, short of a suspended machine. */
  private static final long LONGEST_DELAY_MS = 60_000;

  private final Backing backing;
  private final Context pi4j;
  private final Map<LineName, DigitalInput> inputs;
  private final Map<String, DigitalOutput> outputs;
  private final StationClock clock;
  private volatile Consumer<Reading> listener = Pi4JSensors::ignore;

  /** What stands behind the inputs and outputs. */
  interface Backing {
    SensorKind kind();

    /** The voltage that means "active" on this line. */
    DigitalState active(LineName line);

    /** Called once somebody listens. */
    default void start() {}

    /** Called once nobody listens and outputs have their last state. */
    default void stop() {}

    default Optional<SensorTrouble> trouble() {
      return Optional.empty();
    }

    default Optional<SimulatedSwitches> switches() {
      return Optional.empty();
    }
  }

  Pi4JSensors(
      Backing backing,
      Context pi4j,
      Map<LineName, DigitalInput> inputs,
      Map<String, DigitalOutput> outputs,
      StationClock clock) {
    this.backing = backing;
    this.pi4j = pi4j;
    this.inputs = inputs;
    this.outputs = outputs;
    this.clock = clock;
    inputs.forEach((line, input) -> input.addListener(event -> hear(line, input, event)));
  }

  @Override
  public SensorKind kind() {
    return backing.kind();
  }

  @Override
  public Optional<SensorTrouble> trouble() {
    return backing.trouble();
  }

  @Override
  public Set<LineName> lines() {
    return inputs.keySet();
  }

  @Override
  public void start(Consumer<Reading> newListener) {
    listener = newListener;
    inputs.forEach(this::readAgain);
    backing.start();
  }

  @Override
  public void stop() {
    listener = Pi4JSensors::ignore;
    pi4j.shutdown();
    backing.stop();
  }

  @Override
  public boolean locksDrawer() {
    return outputs.containsKey(DRAWER_LOCK);
  }

  @Override
  public void perform(StationCommand command) {
    switch (command) {
      case DockLamp(int dock, boolean attention) -> turn("dock" + dock + ".lamp", attention);
      case ChargeEnable(int dock, boolean on) -> turn("dock" + dock + ".enable", on);
      case AlarmLamp(boolean on) -> turn("call.lamp", on);
      case Buzzer(boolean on) -> turn("buzzer", on);
      case DrawerLock(boolean locked) -> turn(DRAWER_LOCK, locked);
    }
  }

  private void turn(String name, boolean on) {
    DigitalOutput output = outputs.get(name);
    if (output != null) {
      DigitalState active = output.config().onState();
      output.state(on ? active : DigitalState.getInverseState(active));
    }
  }

  @Override
  public Optional<SimulatedSwitches> switches() {
    return backing.switches();
  }

  /** What the kernel stamped is believed as it came; it reads the line again after each batch. */
  private void hear(LineName line, DigitalInput input, DigitalStateChangeEvent<?> event) {
    if (event instanceof PinInput.Change change) {
      deliver(line, change.state(), ago(System.nanoTime() - change.nanos()));
    } else {
      readAgain(line, input);
    }
  }

  private Moment ago(long nanos) {
    Moment now = clock.now();
    long millis = Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 0, LONGEST_DELAY_MS);
    return new Moment(now.at().minusMillis(millis), now.monotonicMs() - millis);
  }

  /**
   * After an edge the line is read again, one at a time, so that the last reading delivered is the
   * line's last state.
   */
  private synchronized void readAgain(LineName line, DigitalInput input) {
    deliver(line, input.state(), clock.now());
  }

  /** Pi4J swallows what a listener throws, so it is caught and told here. */
  private synchronized void deliver(LineName line, DigitalState state, Moment moment) {
    try {
      listener.accept(Reading.of(line, level(line, state), moment));
    } catch (RuntimeException exception) {
      LOG.warn("A reading of the line {} was lost: {}", line, exception.toString());
    }
  }

  private Level level(LineName line, DigitalState state) {
    return state == DigitalState.UNKNOWN ? Level.UNKNOWN : Level.of(state == backing.active(line));
  }

  private static void ignore(Reading reading) {
    // Before the start and after the stop nobody listens.
  }
}
