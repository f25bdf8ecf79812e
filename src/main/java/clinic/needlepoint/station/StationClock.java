package clinic.needlepoint.station;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import org.springframework.stereotype.Component;

/** Tells sensor readings their moment, on the same two clocks as the audit log's records. */
@Component
public class StationClock {
  private final Timekeeper timekeeper;

  public StationClock(Timekeeper timekeeper) {
    this.timekeeper = timekeeper;
  }

  public Moment now() {
    Stamp stamp = timekeeper.now();
    return new Moment(stamp.at(), stamp.mono());
  }
}
