package clinic.needlepoint.journey;

/** Tells open screens to look again. Losing one is harmless. */
public record ArrivalsChanged() {}
