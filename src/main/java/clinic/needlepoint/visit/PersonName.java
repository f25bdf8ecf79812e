package clinic.needlepoint.visit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the clinic's system calls a patient.
 *
 * @param given at least one letter
 * @param family at least one letter
 */
record PersonName(String given, String family) {
  private static final Pattern LETTER = Pattern.compile("\\p{L}\\p{M}*");

  /** "M. K.", as written, accents kept. */
  String shortForm() {
    return capital(given) + ". " + capital(family) + ".";
  }

  /** For comparison with what is typed. */
  Initials initials() {
    return new Initials(given, family);
  }

  private static String capital(String name) {
    Matcher letter = LETTER.matcher(name);
    return letter.find() ? letter.group().toUpperCase(Locale.ROOT) : "?";
  }

  @Override
  public String toString() {
    return "PersonName";
  }
}
