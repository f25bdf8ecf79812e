package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.visit.OneVisit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Somebody answers at random, goes back and thinks again; the seed is the test's name. */
@Tag("F013")
@Tag("F014")
class RandomAnswersTests {
  private static final int WALKS = 12;
  private static final List<Answer> ANSWERS = List.of(Answer.values());

  @TempDir Path folder;

  static LongStream seeds() {
    return new Random(20261121).longs(WALKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endInAReviewThatHoldsEveryYesAndEveryNotSure(long seed) {
    walkToTheReview(Path.of("kiosk-config"), seed);
  }

  /** One choice of the list is a note, and the others are what the yes is. */
  @ParameterizedTest
  @MethodSource("seeds")
  void endInAReviewThoughSomeChoicesSayLessThanTheYes(long seed, @TempDir Path config)
      throws IOException {
    walkToTheReview(
        ScreeningFixture.changed(config, "{id: warfarin,", "{id: warfarin, means: note,"), seed);
  }

  private void walkToTheReview(Path config, long seed) {
    try (var kiosk = ScreeningFixture.open(folder, config)) {
      Map<String, Answer> said = walk(kiosk, new Random(seed));
      ScreeningReview review =
          kiosk.getBean(ScreeningClearance.class).review(OneVisit.ID).orElseThrow();
      Map<String, Answer> seen =
          Stream.concat(review.open().stream(), review.notes().stream())
              .collect(Collectors.toMap(Flag::question, Flag::answer));
      said.values().removeIf(answer -> answer == Answer.NO);
      assertThat(seen).isEqualTo(said);
      assertEveryReplyIsThere(kiosk, review);
      assertNothingIsTakenForLessThanItIs(kiosk, review);
      assertAYesIsAsSeriousAsEachChoice(kiosk, review);
    }
  }

  private static Map<String, Answer> walk(AnnotationConfigApplicationContext kiosk, Random random) {
    ScreeningAnswers answers = kiosk.getBean(ScreeningAnswers.class);
    Questionnaire questionnaire = kiosk.getBean(Questionnaires.class).inForce();
    Map<String, Answer> said = new TreeMap<>();
    var open = answers.resumePoint(OneVisit.ID);
    while (open.isPresent()) {
      touch(kiosk, open.get(), random, said);
      if (random.nextInt(3) == 0) {
        List<Step> been =
            answers.responses(OneVisit.ID).path(questionnaire).stream()
                .filter(answers.responses(OneVisit.ID)::has)
                .toList();
        touch(kiosk, been.get(random.nextInt(been.size())), random, said);
      }
      open = answers.resumePoint(OneVisit.ID);
    }
    answers.finish(OneVisit.CLAIM);
    return said;
  }

  private static void touch(
      AnnotationConfigApplicationContext kiosk,
      Step step,
      Random random,
      Map<String, Answer> said) {
    ScreeningAnswers answers = kiosk.getBean(ScreeningAnswers.class);
    Locale language = random.nextBoolean() ? Locale.ENGLISH : Locale.of("es");
    Shown shown = kiosk.getBean(ScreeningTexts.class).show(step, language);
    if (step.followUp().isPresent()) {
      Reply reply = reply(step.followUp().get(), YearMonth.from(answers.today()), random);
      answers.reply(OneVisit.CLAIM, step, reply, shown);
    } else {
      Answer answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
      answers.answer(OneVisit.CLAIM, step.question().id(), answer, shown);
      said.put(step.question().id(), answer);
    }
  }

  private static Reply reply(FollowUp followUp, YearMonth now, Random random) {
    if (random.nextInt(4) == 0) {
      return new Reply.NotSure();
    }
    return switch (followUp.kind()) {
      case FollowUp.Choices(var choices, boolean several) ->
          new Reply.Chosen(
              choices.subList(0, several ? 1 + random.nextInt(choices.size()) : 1).stream()
                  .map(FollowUp.Choice::id)
                  .toList());
      case FollowUp.LastTime _ ->
          random.nextInt(3) == 0
              ? new Reply.Before(Year.of(now.getYear() - 1))
              : new Reply.InMonth(now.minusMonths(random.nextInt(20)));
    };
  }

  private static void assertEveryReplyIsThere(
      AnnotationConfigApplicationContext kiosk, ScreeningReview review) {
    Responses responses = kiosk.getBean(ScreeningAnswers.class).responses(OneVisit.ID);
    Map<String, Reply> seen =
        review.followUps().stream()
            .collect(Collectors.toMap(FollowUpGiven::followUp, FollowUpGiven::reply));
    responses
        .path(kiosk.getBean(Questionnaires.class).inForce())
        .forEach(step ->
            step.followUp()
                .ifPresent(asked ->
                    assertThat(responses.reply(step.question(), asked))
                        .contains(seen.get(asked.id()))));
  }

  /** A not sure is never less serious than the file has it, and a yes never nothing. */
  private static void assertNothingIsTakenForLessThanItIs(
      AnnotationConfigApplicationContext kiosk, ScreeningReview review) {
    Questionnaire questionnaire = kiosk.getBean(Questionnaires.class).inForce();
    Stream.concat(review.open().stream(), review.notes().stream())
        .filter(flag -> flag.answer() == Answer.NOT_SURE)
        .forEach(flag ->
            assertThat(flag.triage())
                .as(flag.question())
                .isLessThanOrEqualTo(questionnaire.find(flag.question()).orElseThrow().notSure()));
  }

  private static void assertAYesIsAsSeriousAsEachChoice(
      AnnotationConfigApplicationContext kiosk, ScreeningReview review) {
    Questionnaire questionnaire = kiosk.getBean(Questionnaires.class).inForce();
    Stream.concat(review.open().stream(), review.notes().stream())
        .filter(flag -> flag.answer() == Answer.YES)
        .forEach(flag -> {
          Question question = questionnaire.find(flag.question()).orElseThrow();
          review.followUps(flag).stream()
              .flatMap(given -> chosen(question, given))
              .forEach(choice ->
                  assertThat(flag.triage())
                      .as(flag.question() + ", " + choice.id())
                      .isLessThanOrEqualTo(choice.means().orElse(question.yes())));
        });
  }

  private static Stream<FollowUp.Choice> chosen(Question question, FollowUpGiven given) {
    return question.followUp(given.followUp()).orElseThrow().kind()
                instanceof FollowUp.Choices choices
            && given.reply() instanceof Reply.Chosen(List<String> ids)
        ? ids.stream().map(id -> choices.find(id).orElseThrow())
        : Stream.empty();
  }
}
