package clinic.needlepoint.cartridge;

/** A registered device as people choose it. */
public record RecalledDevice(String identifier, String maker, String model) {}
