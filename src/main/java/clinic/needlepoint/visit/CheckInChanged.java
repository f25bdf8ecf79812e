package clinic.needlepoint.visit;

/** Tells open screens to look again. Losing one is harmless. */
public record CheckInChanged() {}
