package clinic.needlepoint.visit;

import java.security.SecureRandom;

/**
 * A patient's pseudonym: "P-" and 16 letters and digits, 80 random bits, derived from nothing.
 * Crockford's base 32, which has no I, L, O or U to misread.
 */
public record PatientId(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 16;

  public PatientId {
    if (!value.matches("P-[0-9A-HJKMNP-TV-Z]{16}")) {
      throw new IllegalArgumentException("Not a patient pseudonym");
    }
  }

  public static PatientId random(SecureRandom random) {
    StringBuilder value = new StringBuilder("P-");
    random.ints(LETTERS, 0, ALPHABET.length()).forEach(i -> value.append(ALPHABET.charAt(i)));
    return new PatientId(value.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
