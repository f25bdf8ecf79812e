package clinic.needlepoint.staff.ui;

import java.time.Duration;

/**
 * How long a signed-in screen may lie untouched.
 *
 * @param staffIdle 5 min unless {@code needlepoint.staff-idle} or {@code needlepoint.idle.staff}
 *     says otherwise; from 1 to 15 min, so that the warning of 30 s always has room
 */
record StaffIdle(Duration staffIdle) {
  /** People need 20 s at least to notice and touch (WCAG 2.2.1). */
  static final Duration WARNING = Duration.ofSeconds(30);

  StaffIdle {
    if (staffIdle.compareTo(Duration.ofMinutes(1)) < 0
        || staffIdle.compareTo(Duration.ofMinutes(15)) > 0) {
      throw new IllegalArgumentException("needlepoint.staff-idle lies between 1m and 15m.");
    }
  }
}
