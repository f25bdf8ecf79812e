package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.List;

/**
 * What the station file says.
 *
 * @param chip label, name, number or path of the GPIO chip
 */
record StationWiring(
    Sensors sensors, String chip, List<InputWire> inputs, List<OutputWire> outputs) {

  /** What a clinic's kiosk takes its station from. */
  enum Sensors {
    /** There is no station: a named person confirms what it would see. */
    NONE,
    PINS,
    /** Only a demo takes it; a clinic's database refuses to start. */
    SIMULATED
  }

  /** A line that is read. */
  record InputWire(Wire wire, PullResistance pull, int debounceMillis) {
    LineName line() {
      return new LineName(wire.name());
    }

    PinInput.Pin pin() {
      return new PinInput.Pin(wire.bcm(), pull, debounceMillis * 1_000);
    }
  }

  /**
   * A line that is driven.
   *
   * @param start whether it is on while the kiosk runs and nothing else was said
   * @param stop whether it is on after the kiosk stopped
   */
  record OutputWire(Wire wire, boolean start, boolean stop) {}

  StationWiring {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  static StationWiring none() {
    return new StationWiring(Sensors.NONE, GpioChip.AUTOMATIC, List.of(), List.of());
  }
}
