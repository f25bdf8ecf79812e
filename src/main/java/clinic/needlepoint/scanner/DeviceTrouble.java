package clinic.needlepoint.scanner;

import java.io.IOException;

/** The kernel did not do what was asked of it at a device. */
final class DeviceTrouble extends IOException {
  static final int NOTHING_THERE = 2; // ENOENT
  static final int NOT_ALLOWED = 1; // EPERM, where systemd's device policy says no
  static final int NO_ACCESS = 13; // EACCES
  static final int BUSY = 16; // EBUSY
  static final int GONE = 19; // ENODEV

  private final int errno;

  /**
   * Names what failed.
   *
   * @param errno as in errno(3)
   */
  DeviceTrouble(String what, int errno) {
    super(what + " (errno " + errno + ")");
    this.errno = errno;
  }

  ScannerState.Link link() {
    return switch (errno) {
      case NOTHING_THERE, GONE -> ScannerState.Link.MISSING;
      case NOT_ALLOWED, NO_ACCESS -> ScannerState.Link.NO_ACCESS;
      case BUSY -> ScannerState.Link.TAKEN;
      default -> ScannerState.Link.FAILED;
    };
  }
}
