package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SensorKind;
import clinic.needlepoint.station.SensorTrouble;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationSensors;
import clinic.needlepoint.station.gpio.StationWiring.InputWire;
import clinic.needlepoint.station.gpio.StationWiring.OutputWire;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole station on pins of this machine. */
final class PinStation implements Pi4JSensors.Backing {
  private final PinBank bank;
  private final Map<LineName, Wire> wires = new LinkedHashMap<>();

  private PinStation(PinBank bank) {
    this.bank = bank;
  }

  /** Opens nothing until it is started. */
  static StationSensors wired(StationWiring wiring, StationClock clock) {
    PinBank bank = new PinBank(wiring.chip(), () -> clock.now().at());
    PinInputs makesInputs = new PinInputs(bank);
    PinOutputs makesOutputs = new PinOutputs(bank);
    Context pi4j =
        Pi4J.newContextBuilder()
            .noAutoDetect()
            .disableShutdownHook()
            .add(makesInputs, makesOutputs)
            .build();
    PinStation station = new PinStation(bank);
    Map<LineName, DigitalInput> inputs = new LinkedHashMap<>();
    for (InputWire input : wiring.inputs()) {
      station.wires.put(input.line(), input.wire());
      inputs.put(input.line(), input(pi4j, makesInputs, input));
    }
    Map<String, DigitalOutput> outputs = new TreeMap<>();
    for (OutputWire output : wiring.outputs()) {
      outputs.put(output.wire().name(), output(pi4j, makesOutputs, output));
    }
    return new Pi4JSensors(station, pi4j, inputs, outputs, clock);
  }

  private static DigitalInput input(Context pi4j, PinInputs makes, InputWire input) {
    return makes.create(
        DigitalInput.newConfigBuilder(pi4j)
            .id(input.wire().name())
            .bcm(input.wire().bcm())
            .pull(input.pull())
            .debounce((long) input.pin().debounceMicros())
            .onState(input.wire().activeState())
            .build());
  }

  private static DigitalOutput output(Context pi4j, PinOutputs makes, OutputWire output) {
    return makes.create(
        DigitalOutput.newConfigBuilder(pi4j)
            .id(output.wire().name())
            .bcm(output.wire().bcm())
            .onState(output.wire().activeState())
            .initial(output.wire().state(output.start()))
            .shutdown(output.wire().state(output.stop()))
            .build());
  }

  @Override
  public SensorKind kind() {
    return SensorKind.REAL;
  }

  @Override
  public DigitalState active(LineName line) {
    Wire wire = wires.get(line);
    if (wire == null) {
      throw new IllegalArgumentException("The station file wires no line " + line + ".");
    }
    return wire.activeState();
  }

  @Override
  public Optional<SensorTrouble> trouble() {
    return bank.trouble();
  }

  @Override
  public void start() {
    bank.start();
  }

  @Override
  public void stop() {
    bank.stop();
  }
}
