package clinic.needlepoint.site;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that a clinic wrote, in each language of the kiosk.
 *
 * @param byLanguage by two-letter code
 */
public record Translated(Map<String, String> byLanguage) {
  /**
   * The languages in which every text must exist: those that the kiosk offers. A form that is half
   * in one language and half in another would be signed by somebody who could not read it.
   */
  public static final List<String> REQUIRED = List.of("en", "es", "de", "fr", "ar");

  public Translated {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    if (!byLanguage.keySet().containsAll(REQUIRED)) {
      throw new IllegalArgumentException("A text needs the languages " + REQUIRED);
    }
  }

  /** The text in that language, or in English for a language that the kiosk does not offer. */
  public String in(Locale locale) {
    String text = byLanguage.get(locale.getLanguage());
    return text == null ? byLanguage.getOrDefault("en", "") : text;
  }
}
