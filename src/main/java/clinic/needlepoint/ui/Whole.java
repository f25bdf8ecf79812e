package clinic.needlepoint.ui;

import java.text.Bidi;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names, codes and measures in Latin letters that keep their own order within a line from the
 * right: left to itself, "U. H." ends up as ".U. H".
 */
public final class Whole {
  private static final String ISOLATE = "\u2068";
  private static final String END = "\u2069";

  private Whole() {}

  /** The same value, isolated where the language runs from the right and its own letters do not. */
  public static String in(Locale language, String value) {
    return language.getLanguage().equals("ar") && latin(value) ? ISOLATE + value + END : value;
  }

  static @Nullable Object[] each(Locale language, @Nullable Object... values) {
    return Stream.of(values)
        .map(value -> value instanceof String words ? in(language, words) : value)
        .toArray();
  }

  /** A single word needs none, and digits follow either direction. */
  private static boolean latin(String value) {
    return value.codePoints().anyMatch(Character::isLetter)
        && !value.codePoints().allMatch(Character::isLetterOrDigit)
        && !Bidi.requiresBidi(value.toCharArray(), 0, value.length());
  }
}
