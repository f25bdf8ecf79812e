package clinic.needlepoint.site;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that a clinic wrote, in each language of the kiosk.
 *
 * @param byLanguage by two-letter code; English and Spanish are always there
 */
public record Translated(Map<String, String> byLanguage) {
  /** The languages in which every text must exist. */
  public static final List<String> REQUIRED = List.of("en", "es");

  /** Languages a clinic may add. */
  static final List<String> FURTHER = List.of("de", "fr", "ar");

  public Translated {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    if (!byLanguage.keySet().containsAll(REQUIRED)) {
      throw new IllegalArgumentException("A text needs the languages " + REQUIRED);
    }
  }

  /** The text in that language, or in English where a further language is not there. */
  public String in(Locale locale) {
    String text = byLanguage.get(locale.getLanguage());
    return text == null ? byLanguage.getOrDefault("en", "") : text;
  }
}
