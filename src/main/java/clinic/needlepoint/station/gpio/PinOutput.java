package clinic.needlepoint.station.gpio;

import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;

/** A Pi4J output on a line of the bank. What is set while the chip is away is set on its return. */
final class PinOutput extends DigitalOutputBase {
  private final PinBank bank;

  PinOutput(DigitalOutputProvider provider, DigitalOutputConfig config, PinBank bank) {
    super(provider, config);
    this.bank = bank;
  }

  @Override
  public DigitalOutput state(DigitalState state) throws IOException {
    DigitalOutput output = super.state(state);
    bank.set(this);
    return output;
  }
}
