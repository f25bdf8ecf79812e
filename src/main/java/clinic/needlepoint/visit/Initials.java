package clinic.needlepoint.visit;

/**
 * The first letters of the given and the family name, as typed at the kiosk or as names have them.
 *
 * @param given one letter, without case and accent
 * @param family one letter, without case and accent
 */
public record Initials(String given, String family) {
  public Initials {
    given = FirstLetter.of(given);
    family = FirstLetter.of(family);
    if (given.isEmpty() || family.isEmpty()) {
      throw new IllegalArgumentException("Initials are two letters.");
    }
  }

  /** What identifies a person is not printed. */
  @Override
  public String toString() {
    return "Initials";
  }
}
