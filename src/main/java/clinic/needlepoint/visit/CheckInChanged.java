package clinic.needlepoint.visit;

/** Tells open screens of staff to look again. Losing one is harmless. */
public record CheckInChanged() {}
