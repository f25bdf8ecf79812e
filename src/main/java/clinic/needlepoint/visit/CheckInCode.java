package clinic.needlepoint.visit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that lets one person check in once, instead of date of birth and letters.
 *
 * <p>Eight of nineteen characters: none looks like another (no 0 and O, 1 and I and L, 2 and Z, 5
 * and S, 8 and B, U and V, no G beside 6), and without vowels they make no words. The eighth is a
 * check character: the sum of each character's place times its value is 0 modulo 19. As 19 is prime
 * and greater than the number of places, each single wrong character and each swap of two is found.
 *
 * @param value as it is digested, without the gap that people read
 */
public record CheckInCode(String value) {
  /** In order of their values. */
  public static final String CHARACTERS = "34679CFHJKMNPQRTWXY";

  public static final int LENGTH = 8;

  /** Marks a scan as a code of this kind; letters only, for scanners that type. */
  private static final String SCAN_MARK = "NPC";

  public CheckInCode {
    if (!fits(value)) {
      throw new IllegalArgumentException("Not a check-in code");
    }
  }

  static CheckInCode random(SecureRandom random) {
    StringBuilder value = new StringBuilder();
    int sum = 0;
    for (int place = 1; place < LENGTH; place++) {
      int one = random.nextInt(CHARACTERS.length());
      sum += place * one;
      value.append(CHARACTERS.charAt(one));
    }
    return new CheckInCode(value.append(check(sum)).toString());
  }

  /** The character that makes the whole sum 0. */
  private static char check(int sum) {
    for (int one = 0; one < CHARACTERS.length(); one++) {
      if ((sum + LENGTH * one) % CHARACTERS.length() == 0) {
        return CHARACTERS.charAt(one);
      }
    }
    throw new IllegalStateException("19 is prime.");
  }

  private static boolean fits(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int place = 1; place <= LENGTH; place++) {
      int one = CHARACTERS.indexOf(text.charAt(place - 1));
      if (one < 0) {
        return false;
      }
      sum += place * one;
    }
    return sum % CHARACTERS.length() == 0;
  }

  /** What somebody typed; empty where a character is missing or wrong. */
  public static Optional<CheckInCode> typed(String text) {
    String plain = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    return Optional.of(plain).filter(CheckInCode::fits).map(CheckInCode::new);
  }

  /** What a scanner sent, with or without the mark of its symbology (ISO/IEC 15424). */
  public static Optional<CheckInCode> scanned(String raw) {
    String plain = raw.replaceFirst("^\\][A-Za-z][0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    return plain.startsWith(SCAN_MARK)
        ? typed(plain.substring(SCAN_MARK.length()))
        : Optional.empty();
  }

  /** The text of its QR code. */
  public String scannable() {
    return SCAN_MARK + value;
  }

  /** For people: "K7TM 2QXR" has a gap in the middle. */
  public String spaced() {
    return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
  }

  /** A code opens somebody's visit and is not printed. */
  @Override
  public String toString() {
    return "CheckInCode";
  }
}
