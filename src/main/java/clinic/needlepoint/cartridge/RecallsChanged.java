package clinic.needlepoint.cartridge;

/** Tells open screens that a recall was entered or lifted. Losing one is harmless. */
public record RecallsChanged() {}
