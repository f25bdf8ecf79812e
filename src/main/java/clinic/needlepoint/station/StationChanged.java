package clinic.needlepoint.station;

import java.util.List;

/** Tells screens and meters that something happened at the station. Losing one does no harm. */
public record StationChanged(StationPicture picture, List<StationRecord> records) {
  public StationChanged {
    records = List.copyOf(records);
  }
}
