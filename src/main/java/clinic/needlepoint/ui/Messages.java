package clinic.needlepoint.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a person reads, merged from {@code messages/<module>_<language>.properties} (UTF-8).
 *
 * <p>Placeholders are those of {@link MessageFormat} ({@code {0}}), but an apostrophe is just an
 * apostrophe. A number is grouped ({@code 1,024}): hand in a String where it must not be. A text
 * missing in one language is shown in English; a key is never shown.
 */
@Component
public class Messages implements I18NProvider {
  /** The languages in which every text exists. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.of("es"), Locale.GERMAN, Locale.FRENCH, Locale.of("ar"));

  private static final Logger log = LoggerFactory.getLogger(Messages.class);
  private static final String NO_TEXT = "ui.noText";

  private final List<Locale> offered;
  private final boolean onScreens;
  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  /** For paper, in every language: what is kept holds no character that only orders others. */
  public Messages() {
    this(LANGUAGES, false);
  }

  /** For screens, on which Latin values keep their own order within an Arabic line. */
  @Autowired
  Messages(OfferedLanguages languages) {
    this(languages.locales(), true);
  }

  private Messages(List<Locale> offered, boolean onScreens) {
    this.offered = offered;
    this.onScreens = onScreens;
    LANGUAGES.forEach(locale -> texts.put(locale.getLanguage(), read(locale.getLanguage())));
  }

  /** What this kiosk's screens offer, by the clinic's wish; the first greets whoever comes. */
  public static List<Locale> offered() {
    return VaadinService.getCurrent().getInstantiator().getI18NProvider().getProvidedLocales();
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return offered;
  }

  @Override
  public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... values) {
    var language = locale == null ? Locale.ENGLISH : locale;
    var text = textsIn(language).get(key);
    if (text == null) {
      text = inEnglishInstead(key, language);
    }
    return values.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language)
            .format(onScreens ? Whole.each(language, values) : values);
  }

  /** Whether a text of this key exists in English. */
  public boolean knows(String key) {
    return textsIn(Locale.ENGLISH).containsKey(key);
  }

  /** What was asked for and is not there, as {@code language key}: for the administrator. */
  public Set<String> missing() {
    return new TreeSet<>(missing);
  }

  Map<String, String> textsIn(Locale locale) {
    return texts.getOrDefault(locale.getLanguage(), Map.of());
  }

  private String inEnglishInstead(String key, Locale language) {
    if (missing.add(language.getLanguage() + " " + key)) {
      log.warn("No text in language {} for key {}", language.getLanguage(), key);
    }
    var english = textsIn(Locale.ENGLISH);
    return english.getOrDefault(key, english.getOrDefault(NO_TEXT, ""));
  }

  private static Map<String, String> read(String language) {
    var merged = new HashMap<String, String>();
    try {
      var pattern = "classpath*:messages/*_" + language + ".properties";
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        add(file, merged);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The message files for " + language + " cannot be read", e);
    }
    return Map.copyOf(merged);
  }

  private static void add(Resource file, Map<String, String> merged) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    for (var key : properties.stringPropertyNames()) {
      if (merged.putIfAbsent(key, properties.getProperty(key)) != null) {
        throw new IllegalStateException("Two message files define " + key);
      }
    }
  }
}
