package clinic.needlepoint.treatment;

import clinic.needlepoint.station.Station;
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
}
