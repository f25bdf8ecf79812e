package clinic.needlepoint.cartridge;

import clinic.needlepoint.station.Station;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The drawer of the device station. Without a station nobody compares. */
@Component
class StationDrawer implements DrawerWitness {
  private final Station station;

  StationDrawer(Station station) {
    this.station = station;
  }

  @Override
  public void scanned(SessionNumber session, Instant at, boolean accepted) {
    station.scanned(session.value(), at, accepted);
  }
}
