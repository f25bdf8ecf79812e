package clinic.needlepoint.udi;

/** The maker's lot or batch, letter for letter: 1 to 20 characters (GS1 AI 10; HIBC allows 18). */
public record LotNumber(String value) {
  public LotNumber {
    Characters.requireSet82(value, 20, "A lot number");
  }

  @Override
  public String toString() {
    return value;
  }
}
