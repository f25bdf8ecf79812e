package clinic.needlepoint.station;

/** Something the station is told to do. */
public sealed interface StationCommand {

  /** Turns a dock's attention lamp on or off. */
  record DockLamp(int dock, boolean attention) implements StationCommand {}
}
