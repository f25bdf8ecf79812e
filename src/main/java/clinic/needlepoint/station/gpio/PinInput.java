package clinic.needlepoint.station.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.Objects;

/** A Pi4J input on a line of the bank. Its state is unknown while the line cannot be read. */
final class PinInput extends DigitalInputBase {

  /** What the kernel is asked for. */
  record Pin(int bcm, PullResistance pull, int debounceMicros) {
    long pullFlag() {
      return switch (pull) {
        case PULL_UP -> Uapi.PULL_UP;
        case PULL_DOWN -> Uapi.PULL_DOWN;
        case OFF -> Uapi.NO_PULL;
      };
    }
  }

  /** A change with the time at which the kernel saw it. */
  static final class Change extends DigitalStateChangeEvent<DigitalInput> {
    private final long nanos;

    private Change(DigitalInput input, DigitalState state, long nanos) {
      super(input, state);
      this.nanos = nanos;
    }

    /** On the clock of {@link System#nanoTime}. */
    long nanos() {
      return nanos;
    }
  }

  private volatile DigitalState level = DigitalState.UNKNOWN;

  PinInput(DigitalInputProvider provider, DigitalInputConfig config) {
    super(provider, config);
  }

  Pin pin() {
    int micros = Math.toIntExact(Objects.requireNonNullElse(config().debounce(), 0L));
    PullResistance pull = Objects.requireNonNullElse(config().pull(), PullResistance.OFF);
    return new Pin(config().bcm(), pull, micros);
  }

  @Override
  public DigitalState state() {
    return level;
  }

  void hear(DigitalState state, long nanos) {
    level = state;
    dispatch(new Change(this, state, nanos));
  }
}
