package clinic.needlepoint.station;

/** What a TP4056-type charger says with its two open-drain outputs, CHRG and STDBY. */
enum ChargerAnswer {
  UNREAD,
  CHARGING,
  FULL,
  SILENT,
  CONTRADICTORY;

  /** The data sheet's truth table; "active" is the output pulled low. */
  static ChargerAnswer of(Level charging, Level standby) {
    if (charging == Level.UNKNOWN || standby == Level.UNKNOWN) {
      return UNREAD;
    }
    if (charging == Level.ACTIVE) {
      return standby == Level.ACTIVE ? CONTRADICTORY : CHARGING;
    }
    return standby == Level.ACTIVE ? FULL : SILENT;
  }
}
