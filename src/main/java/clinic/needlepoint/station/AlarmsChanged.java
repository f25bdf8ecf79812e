package clinic.needlepoint.station;

/** Tells screens, lamp and buzzer that an alarm was raised, answered or ended. */
public record AlarmsChanged() {}
