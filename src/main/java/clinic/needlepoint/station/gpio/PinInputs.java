package clinic.needlepoint.station.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;

/** Makes Pi4J inputs on the lines of a bank. */
final class PinInputs extends DigitalInputProviderBase {
  private final PinBank bank;

  PinInputs(PinBank bank) {
    super("needlepoint-pin-inputs", "Inputs of the GPIO character device");
    this.bank = bank;
  }

  @Override
  public DigitalInput create(DigitalInputConfig config) {
    PinInput input = new PinInput(this, config);
    context.registry().add(input);
    bank.add(input);
    return input;
  }

  @Override
  public int getPriority() {
    return 0;
  }
}
