package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words that a person reads stand in the message files, and nowhere in the code. */
@Tag("F044")
class WordsInCodeTests {
  private static final String LITERAL = "\\s*(\"(?:[^\"\\\\]|\\\\.)*\")";

  /** A component that is made with words, or is given them. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?<!(?i:log)\\.)\\b(?:new (?:Span|Paragraph|H[1-6]|Heading|Hint|Text|Banner|Status|Html|NativeLabel|ListItem"
              + "|TextField|PasswordField|TextArea|Checkbox|Button|NativeButton|Anchor|Card)"
              + "|setText|setLabel|setPlaceholder|setHelperText|setErrorMessage|setTitle"
              + "|setAriaLabel|setPageTitle|describedBy?|title|extra|say|warn"
              + "|Buttons\\.(?:plain|primary|quiet|stop|waiting|tool))\\("
              + "(?:[^;{}\"]*,)?"
              + LITERAL);

  private static final Pattern NAMED =
      Pattern.compile(
          "setAttribute\\(\\s*\"(?:aria-label|title|alt|placeholder|data-hint)\"," + LITERAL);

  /** At least three letters on end that are not the key of a text, a CSS class or an address. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}{3}");

  private static final Pattern KEY = Pattern.compile("[a-z#/][a-z0-9./_-]*");

  /** The product's own name. */
  private static final Set<String> NAMES = Set.of("Needlepoint");

  @Test
  void hasNoWordsForPeopleInTheCode() throws IOException {
    List<Path> sources =
        sources("src/main/java", ".java").stream()
            .filter(file -> file.toString().contains("/ui/"))
            .toList();
    assertThat(sources).hasSizeGreaterThan(150);
    assertThat(sources.stream().flatMap(file -> words(file.toString(), read(file)))).isEmpty();
  }

  @Test
  void findsWordsThatSomebodyPutThere() {
    assertThat(words("a", "add(new Span(\"Call staff\"));")).containsExactly("a: Call staff");
    assertThat(words("a", "frame.title(\n    \"Please wait\");")).hasSize(1);
    assertThat(words("a", "Buttons.primary(\"Next\", this::go)")).hasSize(1);
    assertThat(words("a", "new Banner(Shape.OK, \"Saved\")")).hasSize(1);
    assertThat(words("a", "e.setAttribute(\"aria-label\", \"Search\")")).hasSize(1);
    assertThat(words("a", "new Span(getTranslation(\"ui.back\"))")).isEmpty();
    assertThat(words("a", "frame.title(text(\"ui.back\"))")).isEmpty();
    assertThat(scriptWords("a", "x.textContent = 'Please wait';")).hasSize(1);
    assertThat(scriptWords("a", "x.textContent = words.replace('%', 3);")).isEmpty();
  }

  /** A script writes only what the kiosk hands to it. */
  @Test
  void hasNoWordsForPeopleInTheScripts() throws IOException {
    List<Path> scripts =
        sources("src/main/resources/META-INF/resources", ".js").stream()
            .filter(file -> !file.toString().contains("simple-keyboard"))
            .toList();
    assertThat(scripts).hasSizeGreaterThan(5);
    assertThat(scripts.stream().flatMap(file -> scriptWords(file.toString(), read(file))))
        .isEmpty();
  }

  /** The pages that stand when nothing else does say it in each language. */
  @Test
  void saysWhatStandsInAPageInEveryLanguage() throws IOException {
    for (Path page : sources("src/main/resources/META-INF/resources/error", ".html")) {
      String html = read(page);
      assertThat(html).as(page.toString()).contains("<html lang=\"en\"");
      Messages.LANGUAGES.stream()
          .skip(1)
          .forEach(language ->
              assertThat(html)
                  .as(page.toString())
                  .containsPattern("lang=\"" + language.getLanguage() + "\"[^>]*>[^<]{8}"));
    }
  }

  private static Stream<String> words(String file, String source) {
    return Stream.of(SHOWN, NAMED)
        .flatMap(pattern -> pattern.matcher(source).results())
        .map(found -> found.group(1).substring(1, found.group(1).length() - 1))
        .filter(WordsInCodeTests::forPeople)
        .map(literal -> file + ": " + literal);
  }

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:textContent|innerText|innerHTML|ariaLabel|title)\\s*=\\s*['\"`]([^'\"`]*)['\"`]");

  private static Stream<String> scriptWords(String file, String source) {
    return WRITTEN
        .matcher(source)
        .results()
        .map(found -> found.group(1).replaceAll("\\$\\{[^}]*\\}", ""))
        .filter(WordsInCodeTests::forPeople)
        .map(literal -> file + ": " + literal);
  }

  private static boolean forPeople(String literal) {
    return WORDS.matcher(literal).find()
        && !KEY.matcher(literal).matches()
        && !NAMES.contains(literal);
  }

  private static List<Path> sources(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
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
