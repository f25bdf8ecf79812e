package clinic.needlepoint.station;

import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.store.Refusal;
import org.springframework.stereotype.Component;

/** Keeps what nobody sensed out of a clinic's log. */
@Component
class StationGuard {

  StationGuard(SiteKind site, StationSensors sensors) {
    if (site == SiteKind.CLINIC && sensors.simulated()) {
      throw new Refusal("station.refused.simulated");
    }
  }
}
