package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.ui.RailBadge;
import org.springframework.stereotype.Component;

/** How many alarms wait for an answer. */
@Component
class AlarmBadge implements RailBadge {
  private final Alarms alarms;

  AlarmBadge(Alarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public String path() {
    return "staff/alarms";
  }

  @Override
  public int count() {
    return alarms.calling().size();
  }
}
