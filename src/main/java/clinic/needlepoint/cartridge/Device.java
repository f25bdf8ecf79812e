package clinic.needlepoint.cartridge;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kind of cartridge that this clinic may use.
 *
 * @param identifier the device identifier of the UDI: a GTIN as 14 digits, or HIBC's LIC, PCN and
 *     unit of measure
 * @param needleLengthMicrometres how far the needles reach out at most
 * @param authorisation the number under which the device may be sold, such as an FDA 510(k) number
 * @param productCode the FDA's three letters for its kind, such as QAI
 * @param limits what the maker's label allows
 * @param packages the numbers of its boxes, each with the units inside; a unit may carry none of
 *     its own, and then the box's is what is scanned
 */
public record Device(
    String identifier,
    String maker,
    String model,
    int needles,
    int needleLengthMicrometres,
    Sterilisation sterilisation,
    String authorisation,
    Optional<String> productCode,
    LabelLimits limits,
    SortedMap<String, Integer> packages) {
  private static final String IDENTIFIER = "[0-9A-Z]{6,23}";

  public Device {
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    require(identifier.matches(IDENTIFIER), "A device identifier has 6 to 23 letters and digits.");
    require(
        isText(maker, 60) && isText(model, 60) && isText(authorisation, 40),
        "A device has a maker, a model and an authorisation.");
    require(needles >= 1 && needles <= 200, "A cartridge has 1 to 200 needles.");
    require(
        needleLengthMicrometres >= 100 && needleLengthMicrometres <= 3_000,
        "Needles are 0.1 to 3 mm long.");
    require(
        productCode.filter(code -> !code.matches("[A-Z]{3}")).isEmpty(),
        "A product code has three letters.");
    for (Map.Entry<String, Integer> box : packages.entrySet()) {
      require(
          box.getKey().matches(IDENTIFIER) && !box.getKey().equals(identifier),
          "A box has a number of its own, of 6 to 23 letters and digits.");
      require(box.getValue() >= 1 && box.getValue() <= 10_000, "A box holds 1 to 10000 units.");
    }
  }

  /** A device of which only the first things are known. */
  public Device(
      String identifier,
      String maker,
      String model,
      int needles,
      int needleLengthMicrometres,
      Sterilisation sterilisation,
      String authorisation) {
    this(
        identifier,
        maker,
        model,
        needles,
        needleLengthMicrometres,
        sterilisation,
        authorisation,
        Optional.empty(),
        LabelLimits.NONE,
        new TreeMap<>());
  }

  /** The same with one more box, or with another count in that box. */
  public Device withPackage(String number, int units) {
    SortedMap<String, Integer> more = new TreeMap<>(packages);
    more.put(number, units);
    return new Device(
        identifier,
        maker,
        model,
        needles,
        needleLengthMicrometres,
        sterilisation,
        authorisation,
        productCode,
        limits,
        more);
  }

  private static boolean isText(String text, int longest) {
    return !text.isBlank() && text.length() <= longest;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
