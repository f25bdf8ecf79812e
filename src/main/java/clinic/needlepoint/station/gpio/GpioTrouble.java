package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.SensorTrouble;
import java.io.IOException;

/** The kernel did not do what was asked of it at a GPIO chip. */
final class GpioTrouble extends IOException {
  static final int NOT_ALLOWED = 1; // EPERM, where systemd's device policy says no
  static final int NOTHING_THERE = 2; // ENOENT
  static final int NO_DEVICE = 6; // ENXIO
  static final int NO_ACCESS = 13; // EACCES
  static final int BUSY = 16; // EBUSY
  static final int GONE = 19; // ENODEV
  static final int WRONG = 22; // EINVAL

  private final int errno;

  /**
   * Names what failed.
   *
   * @param errno as in errno(3)
   */
  GpioTrouble(String what, int errno) {
    super(what + " (errno " + errno + ")");
    this.errno = errno;
  }

  SensorTrouble.Kind kind() {
    return switch (errno) {
      case NOTHING_THERE, NO_DEVICE, GONE -> SensorTrouble.Kind.MISSING;
      case NOT_ALLOWED, NO_ACCESS -> SensorTrouble.Kind.REFUSED;
      case BUSY -> SensorTrouble.Kind.HELD;
      default -> SensorTrouble.Kind.FAILED;
    };
  }
}
