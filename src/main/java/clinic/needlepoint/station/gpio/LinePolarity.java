package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.LineName;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;

/**
 * Which voltage means "active". A charger's CHRG and STDBY outputs are open drain: they pull low to
 * say yes and need a pull-up. Every switch closes to 3.3 V against a pull-down.
 */
final class LinePolarity {
  private LinePolarity() {}

  static boolean isActive(LineName line, DigitalState state) {
    return state == activeState(line);
  }

  static DigitalState stateOf(LineName line, boolean active) {
    DigitalState on = activeState(line);
    return active ? on : DigitalState.getInverseState(on);
  }

  static PullResistance pull(LineName line) {
    return isOpenDrain(line) ? PullResistance.PULL_UP : PullResistance.PULL_DOWN;
  }

  private static DigitalState activeState(LineName line) {
    return isOpenDrain(line) ? DigitalState.LOW : DigitalState.HIGH;
  }

  private static boolean isOpenDrain(LineName line) {
    return line.value().endsWith(".charging") || line.value().endsWith(".standby");
  }
}
