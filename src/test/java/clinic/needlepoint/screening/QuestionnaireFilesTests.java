package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F013")
class QuestionnaireFilesTests {
  @TempDir Path data;
  @TempDir Path config;
  private Path file;

  @BeforeEach
  void shipped() throws IOException {
    Path folder = Files.createDirectory(config.resolve("questionnaires"));
    file = folder.resolve("screening-1.yaml");
    Files.copy(Path.of("kiosk-config/questionnaires/screening-1.yaml"), file);
  }

  private AnnotationConfigApplicationContext start() {
    return ScreeningFixture.open(data, config);
  }

  private static void change(Path path, String from, String to) throws IOException {
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  private void assertRefused(String place, String why) {
    assertThatThrownBy(this::start)
        .rootCause()
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("screening.refused")
        .hasMessageContaining(place)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: screening     | id: Screening    | id                | small letters
          version: 1        | version: 0       | version           | whole number from 1
          version: 1        | version: 2       | screening-1.yaml  | must be named screening-2.yaml
          - id: blood-thinners | - id: pregnancy | questions        | has the id pregnancy twice
          row: 4            | row: 5           | questions         | does not ask about row 4
          row: 4            | row: 25          | questions[1].row  | whole number from 1 to 24
          yes: clear        | yes: perhaps     | questions[1].yes  | clear or note or stop
          notSure: clear    | never: clear     | questions[1].never | is not a field we know
          notSure: clear    | never: clear     | questions[1].notSure | must be
          sources: [s0, s1, s2, s3, REG26] | sources: [] | questions[1].sources | at least one item
          "Do you take medicine that thins your blood?" | "  " | questions[1].text.en | has no text
          "¿Toma medicinas para adelgazar la sangre?" | 7 | questions[1].text.es | has no text
          , es: "¿Toma medicinas para adelgazar la sangre?" | `` | questions[1].text.es | has no text
          , ar: "هل لديك علاج بأدوية سيولة الدم؟" | `` | questions[1].text.ar | has no text
          "Like warfarin, aspirin or fish oil." | "Like a much longer list of medicines than any screen could ever show here" | questions[1].hint.en | at most 60 fit
          questions:        | questions: [     | line              | is not YAML
          """)
  void refusesEachFaultWithItsPlace(String from, String to, String place, String why)
      throws IOException {
    change(file, from, to);
    assertRefused(place, why);
  }

  @Test
  void refusesAKioskWithoutQuestions() throws IOException {
    Files.delete(file);
    assertRefused("questionnaires", "there is no file screening-1.yaml");
  }

  @Test
  void tellsEveryFaultAtOnce() throws IOException {
    change(file, "row: 4", "row: 25");
    change(file, "yes: stop", "yes: never");
    assertThatThrownBy(this::start)
        .rootCause()
        .hasMessageContaining("questions[1].row")
        .hasMessageContaining("questions[5].yes");
  }

  @Test
  void refusesOtherWordsUnderAVersionThatWasInUse() throws IOException {
    start().close();
    change(file, "thins your blood", "thins the blood");
    assertRefused("screening-1.yaml", "give the changed text the next version");
  }

  @Test
  void takesAChangedCommentForTheSameWords() throws IOException {
    start().close();
    Files.writeString(file, "# another comment\n" + Files.readString(file));
    start().close();
  }

  private Path second() throws IOException {
    Path second = file.resolveSibling("screening-2.yaml");
    Files.copy(Path.of("kiosk-config/questionnaires/screening-2.yaml"), second);
    return second;
  }

  @Test
  void theNewestVersionIsInForce() throws IOException {
    second();
    try (var kiosk = start()) {
      assertThat(kiosk.getBean(Questionnaires.class).inForce().version()).isEqualTo(2);
      assertThat(kiosk.getBean(Questionnaires.class).find("screening", 1)).isPresent();
    }
  }

  @Test
  void aVersionWhoseDayIsStillToComeIsNotAskedYet() throws IOException {
    change(second(), "from: \"2026-01-01\"", "from: \"2999-01-01\"");
    try (var kiosk = start()) {
      assertThat(kiosk.getBean(Questionnaires.class).inForce().version()).isEqualTo(1);
      assertThat(kiosk.getBean(Questionnaires.class).find("screening", 2)).isPresent();
    }
  }

  @Test
  void refusesAKioskWhoseOnlyQuestionsAreStillToCome() throws IOException {
    change(second(), "from: \"2026-01-01\"", "from: \"2999-01-01\"");
    Files.delete(file);
    assertRefused("questionnaires", "that is asked today");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          from: "2026-01-01" | from: soon           | screening-2.yaml, from        | must be a day in quotation marks
          extras: [isotretinoin] | extras: [isotretinion] | questions[3].extras      | has isotretinion; known are alcohol
          extras: [isotretinoin] | extras: [steroids]     | questions                | does not ask about isotretinoin
          extras: [isotretinoin] | everyVisit: true       | questions[3]             | asks about nothing
          everyVisit: true   | everyVisit: "yes"    | questions[22].everyVisit      | must be true or false
          kind: month        | kind: free-text      | questions[3].followUps[1].kind | must be month or one or several
          atLeast: isotretinoin-lookback | atLeast: retinoid-stop-days | questions[3].followUps[1].atLeast | counted in months
          within: stop       | within: perhaps      | questions[3].followUps[1].within | must be clear or note or stop
          after: note        | later: note          | questions[3].followUps[1].later | is not a field we know
          id: last-dose      | id: which-thinner    | questions                     | has the follow-up which-thinner twice
          id: aspirin        | id: prescribed       | questions[1].followUps[1].choices | has the id prescribed twice
          id: aspirin        | id: not-sure         | choices[2].id                 | is a word of the kiosk's own
          {id: metal, means: stop | {id: metal, means: off | choices[1].means       | must be clear or note or stop
          "Aspirin"          | "Aspirin, the tablets that you dissolve" | choices[2].text.en | at most 24 fit
          at least {isotretinoin-lookback}." | at least {isotretinoin-lokback}." | questions[3].why.en | names {isotretinoin-lokback} (question isotretinoin), which is no value of protocol.yaml
          at least {isotretinoin-lookback}." | at least six months." | questions[3].why    | names other values in one language than in another (question isotretinoin)
          """)
  void refusesEachFaultOfTheSecondVersionWithItsPlace(
      String from, String to, String place, String why) throws IOException {
    change(second(), from, to);
    assertRefused(place, why);
  }

  @Test
  void refusesASixthChoiceForWhichThereIsNoRoom() throws IOException {
    String three =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number ->
                "- {id: other-%d, text: {en: Other, es: Otra, de: Andere, fr: Autre, ar: غير ذلك}}\n          "
                    .formatted(number))
            .collect(Collectors.joining());
    change(second(), "- {id: aspirin,", three + "- {id: aspirin,");
    assertRefused("questions[1].followUps[1].choices", "has 6, at most 5 fit");
  }
}
