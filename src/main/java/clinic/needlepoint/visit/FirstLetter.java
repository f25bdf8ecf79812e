package clinic.needlepoint.visit;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first letter of a name, so that two ways to write it compare as equal: without case, and in
 * scripts that write accents as marks, without these. Other scripts compare by the first grapheme
 * (an extended grapheme cluster of Unicode's UAX 29).
 */
final class FirstLetter {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<UnicodeScript> MARKED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW);

  /** Capitals that Unicode does not take apart, and the key people press for them. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("Ø", "O"),
          Map.entry("Œ", "O"),
          Map.entry("Ł", "L"),
          Map.entry("Đ", "D"),
          Map.entry("Ð", "D"),
          Map.entry("Þ", "T"),
          Map.entry("Æ", "A"),
          Map.entry("Ħ", "H"),
          Map.entry("Ŧ", "T"),
          Map.entry("Ŋ", "N"),
          Map.entry("ẞ", "S"));

  private FirstLetter() {}

  /** The folded first letter, or nothing when there is no letter in the text. */
  static String of(String name) {
    Matcher graphemes = GRAPHEME.matcher(Normalizer.normalize(name, Normalizer.Form.NFC));
    while (graphemes.find()) {
      String grapheme = graphemes.group();
      if (Character.isLetter(grapheme.codePointAt(0))) {
        return fold(grapheme);
      }
    }
    return "";
  }

  private static String fold(String grapheme) {
    if (!MARKED.contains(UnicodeScript.of(grapheme.codePointAt(0)))) {
      return grapheme;
    }
    String apart = Normalizer.normalize(grapheme, Normalizer.Form.NFD);
    String bare = MARKS.matcher(apart).replaceAll("");
    String capital = (bare.equals("ß") ? "ẞ" : bare).toUpperCase(Locale.ROOT);
    return PLAIN.getOrDefault(capital, capital);
  }
}
