package clinic.needlepoint.station;

import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.store.Refusal;
import org.springframework.stereotype.Component;

/** Keeps what nobody sensed out of a clinic's log. */
@Component
class StationGuard {

  StationGuard(SiteKind site, StationSensors sensors) {
    if (site == SiteKind.CLINIC && sensors.simulated()) {
      throw new Refusal(
          "This kiosk keeps a clinic's records, and its station is set to simulated sensors.",
          "Nothing was changed. Set needlepoint.station.sensors to none, or start the demo clinic.");
    }
  }
}
