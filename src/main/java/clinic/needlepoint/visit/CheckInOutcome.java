package clinic.needlepoint.visit;

import java.util.Locale;

/** How a try to check in can end, as far as a count may tell. */
enum CheckInOutcome {
  ARRIVED,
  NOT_RECOGNISED,
  LOCKED,
  /** Came without an appointment. */
  WALK_IN,
  /** The patient went on at another screen. */
  CLAIM_LOST;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
