package clinic.needlepoint.consent;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * A name as somebody typed it: 2 to 80 characters of letters and what joins names. Never printed
 * into a log.
 *
 * @param text in Unicode's composed form, single spaces
 */
public record PrintedName(String text) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 80;

  /**
   * Takes a typed name.
   *
   * @throws SignatureRefused when it can not be a name
   */
  public PrintedName {
    text = plain(text);
    require(text, Character::isLetter);
    if (!text.matches("[\\p{L}\\p{M} .,'\u2019\u00b7-]+")) {
      throw new SignatureRefused("consent.sign.name-letters");
    }
  }

  static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  /** What a name or a number of somebody must at least be. */
  static void require(String text, IntPredicate counts) {
    if (text.codePoints().filter(counts).count() < SHORTEST) {
      throw new SignatureRefused("consent.sign.name-short");
    }
    if (text.length() > LONGEST) {
      throw new SignatureRefused("consent.sign.name-long");
    }
  }

  @Override
  public String toString() {
    return "PrintedName";
  }
}
