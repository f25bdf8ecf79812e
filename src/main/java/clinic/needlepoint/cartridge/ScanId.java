package clinic.needlepoint.cartridge;

/** A judged scan in this kiosk's database; of an accepted one, the cartridge itself. */
public record ScanId(long value) {}
