package clinic.needlepoint.treatment;

import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.station.PenRefused;
import clinic.needlepoint.station.PenUse;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.visit.SessionNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pens of the device station. */
@Component
class StationPens implements SessionPens {
  private final Pens pens;

  StationPens(Pens pens) {
    this.pens = pens;
  }

  @Override
  public Optional<PenUse> usedIn(SessionNumber session) {
    return pens.usedIn(session.value());
  }

  @Override
  public void take(
      SessionNumber session, String pen, boolean sleeve, Optional<String> reason, StaffMember by) {
    try {
      PenUse _ = pens.take(session.value(), pen, sleeve, reason, by);
    } catch (PenRefused refused) {
      throw new SessionRefused(new Words(refused.key(), refused.values()));
    }
  }

  @Override
  public void release(SessionNumber session) {
    pens.release(session.value());
  }

  @Override
  public void forgetReason(SessionNumber session) {
    pens.forgetReason(session.value());
  }
}
