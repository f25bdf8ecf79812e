package clinic.needlepoint.udi;

/** The maker's number of one single piece: 1 to 20 characters (GS1 AI 21; HIBC allows 18). */
public record SerialNumber(String value) {
  public SerialNumber {
    Characters.requireSet82(value, 20, "A serial number");
  }

  @Override
  public String toString() {
    return value;
  }
}
