package clinic.needlepoint.station.gpio;

import com.pi4j.io.gpio.digital.DigitalState;

/**
 * One line of the station on one pin of the header.
 *
 * @param name as people and the station file call it, such as {@code dock1.presence}
 * @param bcm the pin by its number on the chip, 0 to 27
 * @param activeLow whether 0 volts means yes
 */
record Wire(String name, int bcm, boolean activeLow) {
  /** The header's pins by BCM number, the same on every Raspberry Pi with 40 of them. */
  private static final int[] HEADER = {
    27, 28, 3, 5, 7, 29, 31, 26, 24, 21, 19, 23, 32, 33, 8, 10, 36, 11, 12, 35, 38, 40, 15, 16, 18,
    22, 37, 13
  };

  static final int LAST_BCM = HEADER.length - 1;

  /** The number of the pin on the 40-pin header. */
  int headerPin() {
    return HEADER[bcm];
  }

  DigitalState activeState() {
    return activeLow ? DigitalState.LOW : DigitalState.HIGH;
  }

  DigitalState state(boolean active) {
    return active ? activeState() : DigitalState.getInverseState(activeState());
  }
}
