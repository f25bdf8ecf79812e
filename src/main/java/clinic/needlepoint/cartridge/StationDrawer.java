package clinic.needlepoint.cartridge;

import clinic.needlepoint.station.SlotState;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.station.StationPicture;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The drawer of the device station. Without a station, or with a dead one, nothing is watched. */
@Component
class StationDrawer implements DrawerWitness {
  private final Station station;

  StationDrawer(Station station) {
    this.station = station;
  }

  @Override
  public boolean watches() {
    StationPicture now = station.snapshot();
    return now.connected()
        && now.drawer().slots().values().stream().anyMatch(slot -> slot != SlotState.UNKNOWN);
  }

  @Override
  public int emptiedBetween(Instant from, Instant to) {
    return station.slotsEmptiedBetween(from.plusMillis(1), to);
  }

  @Override
  public void scanned(SessionNumber session, Instant at, boolean accepted) {
    station.scanned(session.value(), at, accepted);
  }
}
