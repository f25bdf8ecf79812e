package clinic.needlepoint.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The languages that a clinic offers, of those in which every text exists.
 *
 * @param languages codes such as "de", each once; the first greets whoever comes
 */
@ConfigurationProperties("needlepoint")
record OfferedLanguages(@DefaultValue({"en", "es", "de", "fr", "ar"}) List<String> languages) {
  OfferedLanguages {
    languages = List.copyOf(languages);
    List<String> spoken = Messages.LANGUAGES.stream().map(Locale::getLanguage).toList();
    if (languages.isEmpty()
        || !spoken.containsAll(languages)
        || new HashSet<>(languages).size() < languages.size()) {
      throw new IllegalArgumentException(
          "needlepoint.languages is %s. Write one or more of %s, each once, first the one that the first screen speaks."
              .formatted(languages, spoken));
    }
  }

  List<Locale> locales() {
    return languages.stream().map(Locale::of).toList();
  }
}
