package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.Translated;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the shipped questionnaire asks about, row by row and extra by extra. */
@Tag("F013")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryQuestionTests {
  private static final List<Locale> LANGUAGES = clinic.needlepoint.ui.Messages.LANGUAGES;

  private AnnotationConfigApplicationContext kiosk = new AnnotationConfigApplicationContext();

  @BeforeAll
  void start(@TempDir Path folder) {
    kiosk = ScreeningFixture.open(folder, Path.of("kiosk-config"));
  }

  @AfterAll
  void stop() {
    kiosk.close();
  }

  static Stream<Integer> rows() {
    return IntStream.rangeClosed(1, Question.ROWS).boxed();
  }

  private List<Question> questions() {
    return kiosk.getBean(Questionnaires.class).inForce().questions();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachRowHasAQuestionWithWordsSourceAndOutcome(int row) {
    assertAsked(question -> question.row().stream().anyMatch(asked -> asked == row));
  }

  @ParameterizedTest
  @EnumSource
  void eachExtraHasAQuestionWithWordsSourceAndOutcome(Extra extra) {
    assertAsked(question -> question.extras().contains(extra));
  }

  private void assertAsked(Predicate<Question> about) {
    List<Question> asked = questions().stream().filter(about).toList();
    assertThat(asked).hasSize(1);
    Question question = asked.getFirst();
    assertThat(question.sources()).isNotEmpty().allMatch(source -> !source.isBlank());
    assertThat(question.triage(Answer.YES)).isPresent();
    assertThat(question.triage(Answer.NOT_SURE)).isPresent();
    assertThat(question.triage(Answer.NO)).isEmpty();
    assertWords(question.text());
    assertWords(question.why());
    question.hint().ifPresent(this::assertWords);
    for (FollowUp followUp : question.followUps()) {
      assertWords(followUp.text());
      if (followUp.kind() instanceof FollowUp.Choices choices) {
        choices.choices().forEach(choice -> assertThat(choice.text().byLanguage()).hasSize(5));
      }
    }
  }

  private void assertWords(Translated text) {
    ScreeningTexts texts = kiosk.getBean(ScreeningTexts.class);
    List<String> words = LANGUAGES.stream().map(language -> texts.words(text, language)).toList();
    assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(words).allSatisfy(said -> assertThat(said).doesNotContain("{", "}"));
  }

  @Test
  @Tag("F016")
  void theCareOfTheLastDaysIsNeverAStopAndIsAskedAtEveryVisit() {
    List<Extra> care =
        List.of(
            Extra.RETINOIDS_OR_ACIDS,
            Extra.PAINKILLERS,
            Extra.ALCOHOL,
            Extra.HAIR_REMOVAL,
            Extra.MAKE_UP);
    List<Question> asked =
        questions().stream().filter(q -> q.extras().stream().anyMatch(care::contains)).toList();
    assertThat(asked).hasSize(care.size());
    assertThat(asked)
        .allSatisfy(question -> {
          assertThat(question.everyVisit()).isTrue();
          assertThat(question.yes()).isNotEqualTo(Triage.STOP);
          assertThat(question.notSure()).isNotEqualTo(Triage.STOP);
        });
  }

  @Test
  @Tag("F016")
  void howManyDaysIsTakenFromTheProtocol() {
    kiosk
        .getBean(ScreeningFixture.Numbers.class)
        .set(clinic.needlepoint.protocol.ProtocolKey.ALCOHOL_STOP_DAYS, 1);
    Question alcohol =
        questions().stream().filter(q -> q.id().equals("alcohol")).findFirst().orElseThrow();
    ScreeningTexts texts = kiosk.getBean(ScreeningTexts.class);
    assertThat(texts.show(Step.of(alcohol), Locale.ENGLISH).hint()).isEqualTo("In the last 1 day.");
    assertThat(texts.show(Step.of(alcohol), Locale.of("es")).hint())
        .isEqualTo("En los últimos 1 día.");
  }
}
