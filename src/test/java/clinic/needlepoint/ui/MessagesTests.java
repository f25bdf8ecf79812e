package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every text of every module, in every language. */
class MessagesTests {
  private static final Locale SPANISH = Locale.of("es");
  private static final Pattern ASKED =
      Pattern.compile("getTranslation\\(\\s*\"([a-z]+\\.[\\w.-]*\\w)\"");
  private static final Pattern REFUSED =
      Pattern.compile("new Refusal\\([^\"]*\"([a-z]+\\.[\\w.-]*\\w)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

  /** What is no word of any language. */
  private static final Set<String> SIGNS =
      Set.of("CSV", "PDF", "JSON", "SHA-256", "PIN", "PRP", "{0} min", "{0}: {1} min");

  /** Words that a language spells as English does. */
  private static final Map<String, Set<String>> ALIKE =
      Map.of(
          "es", Set.of("Normal"),
          "de",
              Set.of(
                  "Patient",
                  "Patient: {0}",
                  "Pen",
                  "Pen {0}",
                  "Pens",
                  "Name",
                  "Name: {0}",
                  "Scanner",
                  "Station",
                  "Dock {0}",
                  "Code",
                  "Standard",
                  "Start",
                  "Normal"),
          "fr",
              Set.of(
                  "Lot",
                  "lot {0}",
                  "Lots",
                  "lots {0}",
                  "Lot {0}",
                  "{0}, lot {1}",
                  "Patient",
                  "Signature",
                  "Verdict",
                  "E-mail",
                  "e-mail",
                  "Stop",
                  "Notes",
                  "Assistant",
                  "{0} minutes",
                  "minutes",
                  "Stock",
                  "Station",
                  "Code",
                  "Standard",
                  "Page {0}",
                  "Document {0}",
                  "Patient: {0}"));

  private final Messages messages = new Messages();

  @Test
  @Tag("F044")
  void hasEveryTextInEveryLanguage() {
    for (Locale language : Messages.LANGUAGES) {
      assertThat(new TreeSet<>(messages.textsIn(language).keySet()))
          .as(language.getDisplayLanguage())
          .isNotEmpty()
          .isEqualTo(new TreeSet<>(english().keySet()));
    }
  }

  @Test
  void saysSomethingCalmEachTime() {
    for (Locale language : Messages.LANGUAGES) {
      messages
          .textsIn(language)
          .forEach((key, text) -> {
            assertThat(text).as(language + " " + key).isNotBlank();
            assertThat(text)
                .as("%s %s: no exclamation marks, no em-dashes", language, key)
                .doesNotContain("!", "\u00a1", "\u2014");
          });
    }
  }

  @Test
  void neverSaysError() {
    assertThat(english())
        .allSatisfy(
            (key, text) -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("error"));
  }

  @Test
  void fillsInTheSameValuesInEveryLanguage() {
    for (Locale language : Messages.LANGUAGES) {
      english()
          .forEach((key, text) ->
              assertThat(places(messages.textsIn(language).get(key)))
                  .as("%s in %s", key, language)
                  .isEqualTo(places(text)));
    }
  }

  @Test
  @Tag("F044")
  void speaksFiveLanguages() {
    assertThat(Messages.LANGUAGES.stream().map(Locale::getLanguage))
        .containsExactly("en", "es", "de", "fr", "ar");
  }

  /** A text that was forgotten stands there in English. */
  @Test
  @Tag("F044")
  void saysNothingAsEnglishDoesButWhatIsSpeltAlike() {
    for (Locale language : Messages.LANGUAGES.subList(1, Messages.LANGUAGES.size())) {
      assertThat(asInEnglish(language, messages.textsIn(language)))
          .as(language.getDisplayLanguage())
          .isEmpty();
    }
    Map<String, String> forgotten = new HashMap<>(messages.textsIn(Locale.GERMAN));
    forgotten.put("ui.back", "Back");
    assertThat(asInEnglish(Locale.GERMAN, forgotten)).containsExactly("ui.back: Back");
  }

  private List<String> asInEnglish(Locale language, Map<String, String> texts) {
    Set<String> alike = ALIKE.getOrDefault(language.getLanguage(), Set.of());
    return english().entrySet().stream()
        .filter(text -> text.getValue().equals(texts.get(text.getKey())))
        .filter(text -> WORD.matcher(PLACEHOLDER.matcher(text.getValue()).replaceAll("")).find())
        .filter(text -> !SIGNS.contains(text.getValue()) && !alike.contains(text.getValue()))
        .map(text -> text.getKey() + ": " + text.getValue())
        .sorted()
        .toList();
  }

  /** Arabic letters for Arabic, and for no other language. */
  @Test
  @Tag("F044")
  void writesEachLanguageInItsOwnLetters() {
    for (Locale language : Messages.LANGUAGES) {
      boolean arabic = language.getLanguage().equals("ar");
      messages
          .textsIn(language)
          .forEach((key, text) -> {
            if (!SIGNS.contains(text)
                && WORD.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find()) {
              assertThat(text.codePoints().anyMatch(each -> each >= 0x0600 && each <= 0x06ff))
                  .as("%s %s: %s", language, key, text)
                  .isEqualTo(arabic && !key.startsWith("ui.keyboard.latin"));
            }
            assertThat(text)
                .as("%s %s: digits are 0 to 9", language, key)
                .doesNotContainPattern("[\u0660-\u0669\u06f0-\u06f9]");
          });
    }
  }

  @Test
  @Tag("F044")
  void writesNumbersAsEachLanguageDoes() {
    assertThat(
            Messages.LANGUAGES.stream()
                .map(language -> messages.getTranslation("ui.progress", language, 1_024, 2_048)))
        .containsExactly(
            "1,024 of 2,048",
            "1.024 de 2.048",
            "1.024 von 2.048",
            "1\u202f024 sur 2\u202f048",
            "1,024 من 2,048");
  }

  @Test
  void canFillInEveryText() {
    for (Locale language : Messages.LANGUAGES) {
      messages
          .textsIn(language)
          .forEach((key, text) ->
              assertThatCode(() -> new MessageFormat(text.replace("'", "''"), language))
                  .as(key)
                  .doesNotThrowAnyException());
    }
  }

  /** A key in the code without its text would be seen by a person as "This text is missing". */
  @Test
  void knowsEveryTextTheCodeAsksFor() throws IOException {
    List<String> asked = keysInCode(ASKED);
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(asked.stream().filter(key -> !messages.knows(key))).isEmpty();
  }

  @Test
  void hasWordsForEveryRefusalToStart() throws IOException {
    List<String> reasons = keysInCode(REFUSED);
    assertThat(reasons).hasSizeGreaterThan(15);
    assertThat(reasons)
        .allMatch(reason -> messages.knows(reason + ".what") && messages.knows(reason + ".do"));
  }

  @Test
  @Tag("F044")
  void neverShowsAKey() {
    assertThat(messages.getTranslation("ui.nobody-wrote-this", SPANISH))
        .isEqualTo(english().get("ui.noText"));
    assertThat(messages.missing()).containsExactly("es ui.nobody-wrote-this");
  }

  @Test
  @Tag("F044")
  void saysItInEnglishWhereALanguageHasNothing() {
    assertThat(messages.getTranslation("ui.back", Locale.of("tlh"))).isEqualTo("Back");
    assertThat(messages.missing()).containsExactly("tlh ui.back");
  }

  @Test
  void takesAnApostropheAsItIs() {
    assertThat(messages.getTranslation("ui.progress", SPANISH, 3, 8)).isEqualTo("3 de 8");
    assertThat(
            english().values().stream()
                .filter(text -> text.contains("'") && text.contains("{0}"))
                .map(text ->
                    new MessageFormat(text.replace("'", "''"), Locale.ENGLISH)
                        .format(new Object[] {"x"})))
        .allSatisfy(text -> assertThat(text).contains("'"));
  }

  private Map<String, String> english() {
    return messages.textsIn(Locale.ENGLISH);
  }

  private static Set<String> places(@Nullable String text) {
    TreeSet<String> found = new TreeSet<>();
    PLACE.matcher(text == null ? "" : text).results().forEach(place -> found.add(place.group(1)));
    return found;
  }

  private static List<String> keysInCode(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
