package clinic.needlepoint.cartridge;

/** A recall in this kiosk's database. */
public record RecallId(long value) {}
