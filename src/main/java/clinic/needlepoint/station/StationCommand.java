package clinic.needlepoint.station;

/** Something the station is told to do. */
public sealed interface StationCommand {

  /** Turns a dock's attention lamp on or off. */
  record DockLamp(int dock, boolean attention) implements StationCommand {}

  /** Gives a dock's charger power or takes it away; off and on again clears its fault. */
  record ChargeEnable(int dock, boolean on) implements StationCommand {}

  /** Turns the lamp of the whole station on or off: something waits for a named person. */
  record AlarmLamp(boolean on) implements StationCommand {}

  /** Turns the station's own buzzer on or off. */
  record Buzzer(boolean on) implements StationCommand {}

  /** Locks or unlocks the cartridge drawer. */
  record DrawerLock(boolean locked) implements StationCommand {}
}
