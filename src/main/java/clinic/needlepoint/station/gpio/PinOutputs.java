package clinic.needlepoint.station.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;

/** Makes Pi4J outputs on the lines of a bank. */
final class PinOutputs extends DigitalOutputProviderBase {
  private final PinBank bank;

  PinOutputs(PinBank bank) {
    super("needlepoint-pin-outputs", "Outputs of the GPIO character device");
    this.bank = bank;
  }

  @Override
  public DigitalOutput create(DigitalOutputConfig config) {
    PinOutput output = new PinOutput(this, config, bank);
    context.registry().add(output);
    bank.add(output);
    return output;
  }

  @Override
  public int getPriority() {
    return 0;
  }
}
