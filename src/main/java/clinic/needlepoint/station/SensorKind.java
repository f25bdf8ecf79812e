package clinic.needlepoint.station;

/** What stands behind the sensor lines. */
public enum SensorKind {
  /** No station is connected. */
  ABSENT,
  /** Pins of this machine. */
  REAL,
  /** Switches on a screen, for the demo clinic and for tests only. */
  SIMULATED
}
