package clinic.needlepoint.treatment;

import clinic.needlepoint.station.Drop;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bin of the device station. Without a station it has seen nothing. */
@Component
class StationBin implements BinWitness {
  private final Station station;

  StationBin(Station station) {
    this.station = station;
  }

  @Override
  public List<Instant> dropsSince(Instant from) {
    return station.dropsSince(from).stream().map(Drop::at).toList();
  }

  @Override
  public void notSeen(SessionNumber session, Instant at) {
    station.endedWithoutDrop(session.value(), at);
  }
}
