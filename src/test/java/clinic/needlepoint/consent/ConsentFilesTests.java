package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F020")
class ConsentFilesTests {
  @TempDir Path data;
  @TempDir Path config;
  private Path file;

  @BeforeEach
  void shipped() throws IOException {
    Path folder = Files.createDirectory(config.resolve("consents"));
    file = folder.resolve("standard-1.yaml");
    Files.copy(Path.of("kiosk-config/consents/standard-1.yaml"), file);
  }

  private AnnotationConfigApplicationContext start() {
    return ConsentFixture.open(data, config);
  }

  private static void change(Path path, String from, String to) throws IOException {
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
  }

  private void assertRefused(String place, String why) {
    assertThatThrownBy(this::start)
        .rootCause()
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("consent.refused")
        .hasMessageContaining(place)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: standard        | id: other           | standard-1.yaml | must be named other-1.yaml
          version: 1          | version: one        | version         | whole number
          treatment: standard | treatment: magic    | treatment       | fractional or prp or radiofrequency or standard
          treatment: standard | treatment: prp      | consents        | no form for the treatment standard
          treatment: standard | remedy: standard    | remedy          | is not a field we know
          icon: camera        | icon: skull         | permissions[1].icon | must be
          id: photos-adverts  | id: photos-record   | permissions     | has the id photos-record twice
          "Qué es"            | ""                  | pages[1].title.es | has no text
          en: "What it is"    | it: "What it is"    | pages[1].title.en | has no text
          "Photos in ads"     | "Photos of my face in all the ads" | permissions[2].text.en | at most 24 fit
          statement:          | agreement:          | statement       | must have a text
          pages:              | pages_:             | pages           | at least one item
          """)
  void refusesEachFaultWithItsPlace(String from, String to, String place, String why)
      throws IOException {
    change(file, from, to);
    assertRefused(place, why);
  }

  @Test
  void refusesAKioskWithoutTheStandardForm() throws IOException {
    Files.delete(file);
    assertRefused("consents", "no form for the treatment standard");
  }

  @Test
  void refusesTwoFormsForOneTreatment() throws IOException {
    Path other = file.resolveSibling("other-1.yaml");
    Files.copy(file, other);
    change(other, "id: standard", "id: other");
    assertRefused("-1.yaml", "each treatment has one");
  }

  @Test
  void refusesMoreChoicesThanAScreenHolds() throws IOException {
    change(
        file,
        "permissions:",
        "permissions:\n  - {id: music, icon: star, text: {en: \"Music\", es: \"Música\", de: \"Musik\", fr: \"Musique\", ar: \"موسيقى\"}}");
    assertRefused("permissions", "more than the 3 rows");
  }

  @Test
  void refusesOtherWordsUnderAVersionThatWasInUse() throws IOException {
    ConsentFixture.approved(data, config).close();
    change(file, "tiny needles", "tiny needle");
    assertRefused("standard-1.yaml", "give the changed text the next version");
  }

  @Test
  void eachTreatmentHasItsNewestForm() throws IOException {
    Path next = file.resolveSibling("standard-2.yaml");
    Files.copy(file, next);
    change(next, "version: 1", "version: 2");
    try (var kiosk = ConsentFixture.approved(data, config)) {
      ConsentForms forms = kiosk.getBean(ConsentForms.class);
      assertThat(forms.inForce(TreatmentType.STANDARD).orElseThrow().version()).isEqualTo(2);
      assertThat(forms.inForce(TreatmentType.PRP)).isEmpty();
    }
  }
}
