package clinic.needlepoint.station;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import java.time.Duration;

/**
 * What the clinic reckons with, as no sensor measures what is left in a battery.
 *
 * @param fullMinutes of use that a full charge gives
 * @param sessionMinutes of use that a session takes
 * @param fullCounts how long a pen that left its dock full counts as charged
 */
public record PenPolicy(int fullMinutes, int sessionMinutes, Duration fullCounts) {

  static PenPolicy of(ProtocolValues values) {
    return new PenPolicy(
        values.require(ProtocolKey.PEN_FULL_MINUTES).value(),
        values.require(ProtocolKey.PEN_SESSION_MINUTES).value(),
        Duration.ofHours(values.require(ProtocolKey.PEN_FULL_COUNTS).value()));
  }

  /** Whole sessions left after that many since the pen was full. */
  int sessionsLeft(int usedSinceFull) {
    return Math.max(0, fullMinutes / sessionMinutes - usedSinceFull);
  }
}
