package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.Station;
import clinic.needlepoint.station.StationPicture;
import clinic.needlepoint.ui.RailBadge;
import org.springframework.stereotype.Component;

/** How many things about the station want a look. */
@Component
class StationBadge implements RailBadge {
  private final Station station;

  StationBadge(Station station) {
    this.station = station;
  }

  @Override
  public String path() {
    return "staff/station";
  }

  @Override
  public int count() {
    StationPicture picture = station.snapshot();
    return picture.connected() || picture.trouble().isPresent()
        ? StationNotice.of(picture).size()
        : 0;
  }
}
