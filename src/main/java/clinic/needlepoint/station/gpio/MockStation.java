package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SensorKind;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationSensors;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A whole station on Pi4J's mock provider: the lines, and the switches to press. */
final class MockStation {
  private final Map<LineName, MockDigitalInput> inputs = new LinkedHashMap<>();
  private final Map<String, DigitalOutput> outputs = new TreeMap<>();
  private final StationSensors sensors;

  private MockStation(Context pi4j, Set<LineName> active, StationClock clock) {
    LineMap.inputPins().forEach((line, pin) -> inputs.put(line, input(pi4j, line, pin)));
    inputs.forEach(
        (line, input) -> input.mockState(LinePolarity.stateOf(line, active.contains(line))));
    LineMap.lampPins()
        .forEach((dock, pin) -> outputs.put(lamp(dock), output(pi4j, lamp(dock), pin)));
    outputs.put(Pi4JSensors.DRAWER_LOCK, output(pi4j, Pi4JSensors.DRAWER_LOCK, LineMap.LOCK_PIN));
    Map<LineName, DigitalInput> lines = new LinkedHashMap<>(inputs);
    sensors = new Pi4JSensors(new Mock(new MockSwitches(inputs)), pi4j, lines, outputs, clock);
  }

  /** The mock providers are named one by one: Pi4J's own detection does not find them. */
  static MockStation standing(Set<LineName> active, StationClock clock) {
    Context pi4j =
        Pi4J.newContextBuilder()
            .noAutoDetect()
            .disableShutdownHook()
            .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
            .build();
    return new MockStation(pi4j, active, clock);
  }

  StationSensors sensors() {
    return sensors;
  }

  boolean lampLit(int dock) {
    DigitalOutput lamp = outputs.get(lamp(dock));
    return lamp != null && lamp.isHigh();
  }

  private record Mock(MockSwitches presses) implements Pi4JSensors.Backing {
    @Override
    public SensorKind kind() {
      return SensorKind.SIMULATED;
    }

    @Override
    public DigitalState active(LineName line) {
      return LinePolarity.stateOf(line, true);
    }

    @Override
    public Optional<SimulatedSwitches> switches() {
      return Optional.of(presses);
    }
  }

  private static MockDigitalInput input(Context pi4j, LineName line, int pin) {
    DigitalInputConfigBuilder config =
        DigitalInput.newConfigBuilder(pi4j)
            .id(line.value())
            .bcm(pin)
            .pull(LinePolarity.pull(line))
            .debounce(0L);
    MockDigitalInputProvider provider = pi4j.provider(MockDigitalInputProvider.class);
    return (MockDigitalInput) provider.create(config.build());
  }

  private static String lamp(int dock) {
    return "dock" + dock + ".lamp";
  }

  private static DigitalOutput output(Context pi4j, String name, int pin) {
    DigitalOutputConfigBuilder config =
        DigitalOutput.newConfigBuilder(pi4j)
            .id(name)
            .bcm(pin)
            .onState(DigitalState.HIGH)
            .initial(DigitalState.LOW)
            .shutdown(DigitalState.LOW);
    MockDigitalOutputProvider provider = pi4j.provider(MockDigitalOutputProvider.class);
    return provider.create(config.build());
  }
}
