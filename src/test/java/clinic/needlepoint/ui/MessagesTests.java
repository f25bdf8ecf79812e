package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
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
    english()
        .forEach((key, text) ->
            assertThat(places(messages.textsIn(SPANISH).get(key))).as(key).isEqualTo(places(text)));
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
    assertThat(messages.getTranslation("ui.back", Locale.of("ar"))).isEqualTo("Back");
    assertThat(messages.missing()).containsExactly("ar ui.back");
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
