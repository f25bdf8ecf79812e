package clinic.needlepoint.cartridge;

/**
 * A kind of cartridge that this clinic may use.
 *
 * @param identifier the device identifier of the UDI: a GTIN as 14 digits, or HIBC's LIC, PCN and
 *     unit of measure
 * @param needleLengthMicrometres how far the needles reach out at most
 * @param authorisation the number under which the device may be sold, such as an FDA 510(k) number
 */
public record Device(
    String identifier,
    String maker,
    String model,
    int needles,
    int needleLengthMicrometres,
    Sterilisation sterilisation,
    String authorisation) {
  public Device {
    if (!identifier.matches("[0-9A-Z]{6,23}")) {
      throw new IllegalArgumentException("A device identifier has 6 to 23 letters and digits.");
    }
    if (maker.isBlank() || model.isBlank() || authorisation.isBlank()) {
      throw new IllegalArgumentException("A device has a maker, a model and an authorisation.");
    }
    if (needles < 1 || needles > 200) {
      throw new IllegalArgumentException("A cartridge has 1 to 200 needles.");
    }
    if (needleLengthMicrometres < 100 || needleLengthMicrometres > 3_000) {
      throw new IllegalArgumentException("Needles are 0.1 to 3 mm long.");
    }
  }
}
