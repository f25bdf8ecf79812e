package clinic.needlepoint.ui;

import java.text.Bidi;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names, codes, measures and telephone numbers that keep their own order within a line from the
 * right: left to themselves, "U. H." ends up as ".U. H" and "555-0142" as "0142-555".
 */
public final class Whole {
  private static final String ISOLATE = "\u2068";
  private static final String END = "\u2069";

  private Whole() {}

  /** The same value, isolated where the language runs from the right and it does not. */
  public static String in(Locale language, String value) {
    return language.getLanguage().equals("ar") && latin(value) ? ISOLATE + value + END : value;
  }

  static @Nullable Object[] each(Locale language, @Nullable Object... values) {
    return Stream.of(values)
        .map(value -> value instanceof String words ? in(language, words) : value)
        .toArray();
  }

  /** A single word needs none, nor what is isolated in its parts. */
  private static boolean latin(String value) {
    return value.codePoints().anyMatch(Character::isLetterOrDigit)
        && !value.codePoints().allMatch(Character::isLetterOrDigit)
        && !value.contains(ISOLATE)
        && !Bidi.requiresBidi(value.toCharArray(), 0, value.length());
  }
}
