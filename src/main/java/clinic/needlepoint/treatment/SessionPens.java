package clinic.needlepoint.treatment;

import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.station.PenUse;
import clinic.needlepoint.visit.SessionNumber;
import java.util.Optional;

/** The clinic's pens, as far as a session has to do with them. */
interface SessionPens {
  /** The pen that the session took last. */
  Optional<PenUse> usedIn(SessionNumber session);

  /**
   * A pen with a new sleeve on it.
   *
   * @throws SessionRefused when the pen is not ready, or what a person has to say is missing
   */
  void take(
      SessionNumber session, String pen, boolean sleeve, Optional<String> reason, StaffMember by);

  /** From now on the session's pen is dirty. */
  void release(SessionNumber session);

  /** Deletes what somebody typed of the pen in this session. */
  void forgetReason(SessionNumber session);
}
