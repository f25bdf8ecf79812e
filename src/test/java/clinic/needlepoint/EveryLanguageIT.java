package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.ModeWalk.Person;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole visit in German, which has the longest words, in French, and in Arabic, which runs from
 * the right: everything fits on both panels in usual and in the largest words, and nothing is said
 * in another language. English and Spanish are looked at by {@link EveryScreenIT} and {@link
 * EveryModeIT}.
 */
class EveryLanguageIT {
  @TempDir Path folder;

  @Test
  @Tag("F044")
  void fitsAndSpeaksOneLanguageFromDoorToChair() throws Exception {
    Map<String, Person> visits =
        Map.of("de", ModeWalk.MAYA, "fr", ModeWalk.GRACE, "ar", ModeWalk.DIEGO);
    List<String> found = new ArrayList<>();
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480)) {
      kiosk.awaitHealthy();
      for (var visit : visits.entrySet()) {
        String language = visit.getKey();
        LanguagePassed passed = new LanguagePassed(screen.page(), language, notIn(language));
        new LanguageWalk(screen, passed, kiosk.url("/"), language).visit(visit.getValue());
        assertThat(passed.count()).isGreaterThan(50);
        found.addAll(passed.found());
      }
    }
    assertThat(found).isEmpty();
  }

  /** English sentences that this language says otherwise. */
  private static Set<String> notIn(String language) {
    Properties english = texts("en");
    Properties own = texts(language);
    assertThat(own.stringPropertyNames()).hasSizeGreaterThan(1_000);
    Set<String> spoken =
        own.values().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    return english.values().stream()
        .map(String::valueOf)
        .filter(text -> !spoken.contains(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts(String language) {
    assertThat(Messages.LANGUAGES).anyMatch(locale -> locale.getLanguage().equals(language));
    Properties all = new Properties();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file :
          files.filter(each -> each.toString().endsWith("_" + language + ".properties")).toList()) {
        try (var reader =
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
