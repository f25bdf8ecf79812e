package clinic.needlepoint.udi;

/**
 * Which product it is (UDI-DI), without saying which piece or lot.
 *
 * @param issuer the agency whose rules the value follows
 * @param value for GS1 the GTIN as 14 digits with a valid check digit
 */
public record DeviceIdentifier(Issuer issuer, String value) {
  private static final int GTIN_14 = 14;
  private static final int LONGEST = 23;

  public DeviceIdentifier {
    if (issuer == Issuer.GS1) {
      requireGtin14(value);
    } else {
      Characters.requireSet82(value, LONGEST, "A device identifier");
    }
  }

  /**
   * A GTIN of 8, 12, 13 or 14 digits, filled up with zeros on the left.
   *
   * @throws IllegalArgumentException with a readable message when it is none
   */
  public static DeviceIdentifier gtin(String digits) {
    return switch (digits.length()) {
      case 8, 12, 13, GTIN_14 ->
          new DeviceIdentifier(Issuer.GS1, "0".repeat(GTIN_14 - digits.length()) + digits);
      default -> throw new IllegalArgumentException("A GTIN has 8, 12, 13 or 14 digits");
    };
  }

  private static void requireGtin14(String value) {
    if (value.length() != GTIN_14 || !Mod10.holds(value)) {
      throw new IllegalArgumentException(
          "A GTIN is kept as 14 digits, the last of which is its check digit");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
