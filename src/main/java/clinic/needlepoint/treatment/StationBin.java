package clinic.needlepoint.treatment;

import clinic.needlepoint.station.Station;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The bin of the device station. Without a station it has seen nothing. */
@Component
class StationBin implements BinWitness {
  private final Station station;

  StationBin(Station station) {
    this.station = station;
  }

  @Override
  public boolean dropSeenBetween(Instant from, Instant to) {
    return station.dropSeenBetween(from, to);
  }

  @Override
  public void notSeen(SessionNumber session, Instant at) {
    station.endedWithoutDrop(session.value(), at);
  }
}
