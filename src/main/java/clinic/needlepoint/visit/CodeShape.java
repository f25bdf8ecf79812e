package clinic.needlepoint.visit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The shape of a code that people read, say and type.
 *
 * <p>Of nineteen characters none looks like another (no 0 and O, 1 and I and L, 2 and Z, 5 and S, 8
 * and B, U and V, no G beside 6), and without vowels they make no words. The last is a check
 * character: the sum of each character's place times its value is 0 modulo 19. As 19 is prime and
 * greater than the number of places, each single wrong character and each swap of two is found.
 *
 * @param length with the check character, 4 to 18
 */
public record CodeShape(int length) {
  /** In order of their values. */
  public static final String CHARACTERS = "34679CFHJKMNPQRTWXY";

  private static final int LEAST = 4;

  public CodeShape {
    if (length < LEAST || length >= CHARACTERS.length()) {
      throw new IllegalArgumentException("A code has 4 to 18 characters");
    }
  }

  /** A new code of this shape. */
  public String random(SecureRandom random) {
    StringBuilder value = new StringBuilder();
    int sum = 0;
    for (int place = 1; place < length; place++) {
      int one = random.nextInt(CHARACTERS.length());
      sum += place * one;
      value.append(CHARACTERS.charAt(one));
    }
    return value.append(check(sum)).toString();
  }

  /** The character that makes the whole sum 0. */
  private char check(int sum) {
    for (int one = 0; one < CHARACTERS.length(); one++) {
      if ((sum + length * one) % CHARACTERS.length() == 0) {
        return CHARACTERS.charAt(one);
      }
    }
    throw new IllegalStateException("19 is prime.");
  }

  /** Whether the text is whole, with the right check character. */
  public boolean fits(String text) {
    if (text.length() != length) {
      return false;
    }
    int sum = 0;
    for (int place = 1; place <= length; place++) {
      int one = CHARACTERS.indexOf(text.charAt(place - 1));
      if (one < 0) {
        return false;
      }
      sum += place * one;
    }
    return sum % CHARACTERS.length() == 0;
  }

  /** What somebody typed, without gaps and in capitals; empty where something is wrong with it. */
  public Optional<String> typed(String text) {
    String plain = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    return Optional.of(plain).filter(this::fits);
  }
}
