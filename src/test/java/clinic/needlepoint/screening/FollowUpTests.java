package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.visit.OneVisit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F013")
class FollowUpTests {
  private static final Reply NOT_SURE = new Reply.NotSure();

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private ScreeningAnswers answers;
  private YearMonth now;

  @BeforeEach
  void start() {
    kiosk = ScreeningFixture.open(folder, Path.of("kiosk-config"));
    answers = kiosk.getBean(ScreeningAnswers.class);
    now = YearMonth.from(answers.today());
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private void answer(String question, Answer answer) {
    ScreeningFixture.answer(kiosk, question, answer);
  }

  private void reply(String question, String followUp, Reply reply) {
    ScreeningFixture.reply(kiosk, question, followUp, reply);
  }

  private void noToTheRest() {
    for (Question question : kiosk.getBean(Questionnaires.class).inForce().questions()) {
      if (!answers.given(OneVisit.ID).containsKey(question.id())) {
        answer(question.id(), Answer.NO);
      }
    }
  }

  private List<Flag> flagsAtTheReview() {
    noToTheRest();
    ScreeningFixture.replyNotSure(kiosk);
    answers.finish(OneVisit.CLAIM);
    ScreeningReview review = review();
    return java.util.stream.Stream.concat(review.open().stream(), review.notes().stream()).toList();
  }

  private ScreeningReview review() {
    return kiosk.getBean(ScreeningClearance.class).review(OneVisit.ID).orElseThrow();
  }

  private static Reply chosen(String... choices) {
    return new Reply.Chosen(List.of(choices));
  }

  @Test
  void isAskedAfterAYesAndANotSureAndNeverAfterANo() {
    for (Answer answer : List.of(Answer.YES, Answer.NOT_SURE)) {
      answer("blood-thinners", answer);
      assertThat(answers.resumePoint(OneVisit.ID).flatMap(Step::followUp).map(FollowUp::id))
          .contains("which-thinner");
    }
    answer("blood-thinners", Answer.NO);
    assertThat(answers.resumePoint(OneVisit.ID).flatMap(Step::followUp)).isEmpty();
  }

  @Test
  void aNoTakesBackWhatWasSaidBesideTheYes() {
    answer("blood-thinners", Answer.YES);
    reply("blood-thinners", "which-thinner", chosen("aspirin"));
    answer("blood-thinners", Answer.NO);
    answer("blood-thinners", Answer.YES);
    assertThat(answers.responses(OneVisit.ID).replies()).isEmpty();
    assertThat(answers.resumePoint(OneVisit.ID).flatMap(Step::followUp)).isPresent();
  }

  @Test
  void isNotHandedInWithAFollowUpOpen() {
    answer("blood-thinners", Answer.YES);
    noToTheRest();
    assertThatThrownBy(() -> answers.finish(OneVisit.CLAIM))
        .isInstanceOf(IllegalStateException.class);
    reply("blood-thinners", "which-thinner", NOT_SURE);
    answers.finish(OneVisit.CLAIM);
    assertThat(answers.finished(OneVisit.ID)).isTrue();
  }

  @Test
  void aReplyOutlivesTheProcess() {
    answer("blood-thinners", Answer.YES);
    reply("blood-thinners", "which-thinner", chosen("warfarin", "aspirin"));
    kiosk.close();
    start();
    assertThat(answers.responses(OneVisit.ID).replies().get("blood-thinners"))
        .containsEntry("which-thinner", chosen("warfarin", "aspirin"));
  }

  @Test
  void takesOnlyWhatTheFileOffersAndOnlyWhereItIsAsked() {
    assertThatThrownBy(() -> reply("blood-thinners", "which-thinner", NOT_SURE))
        .hasMessageContaining("after a yes or a not sure");
    answer("blood-thinners", Answer.YES);
    answer("diabetes", Answer.YES);
    answer("isotretinoin", Answer.YES);
    for (Reply wrong : List.of(chosen("heroin"), new Reply.InMonth(now))) {
      assertThatThrownBy(() -> reply("blood-thinners", "which-thinner", wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> reply("diabetes", "sugar", chosen("in-range", "often-high")))
        .hasMessageContaining("Only one");
    assertThatThrownBy(
            () -> reply("isotretinoin", "last-dose", new Reply.InMonth(now.plusMonths(1))))
        .hasMessageContaining("still to come");
    assertThat(answers.responses(OneVisit.ID).replies()).isEmpty();
  }

  @Test
  void standsOnceItIsWithTheStaff() {
    answer("blood-thinners", Answer.YES);
    flagsAtTheReview();
    assertThatThrownBy(() -> reply("blood-thinners", "which-thinner", chosen("aspirin")))
        .isInstanceOf(ScreeningFinished.class);
    Step step = answers.responses(OneVisit.ID).path(inForce()).get(1);
    assertThatThrownBy(() -> answers.takeBack(OneVisit.CLAIM, step))
        .isInstanceOf(ScreeningFinished.class);
  }

  private Questionnaire inForce() {
    return kiosk.getBean(Questionnaires.class).inForce();
  }

  /** Months since the last dose; the present month is month 0 and counts to its end. */
  @ParameterizedTest
  @Tag("F015")
  @CsvSource({
    "6, 0, STOP",
    "6, 3, STOP",
    "6, 6, STOP",
    "6, 7, NOTE",
    "12, 7, STOP",
    "12, 12, STOP",
    "12, 13, NOTE"
  })
  void judgesTheLastDoseAgainstTheMonthsOfTheProtocol(int months, int ago, Triage meaning) {
    YearMonth month = now.minusMonths(ago);
    LocalDate over = month.atEndOfMonth().plusMonths(months);
    Triage expected = ago == months && !answers.today().isBefore(over) ? Triage.NOTE : meaning;
    kiosk.getBean(ScreeningFixture.Numbers.class).set(ProtocolKey.ISOTRETINOIN_LOOKBACK, months);
    answer("isotretinoin", Answer.YES);
    reply("isotretinoin", "last-dose", new Reply.InMonth(month));
    assertThat(flagsAtTheReview()).containsExactly(new Flag("isotretinoin", Answer.YES, expected));
    assertThat(review().followUps().getFirst().counted())
        .contains(new Counted(ProtocolKey.ISOTRETINOIN_LOOKBACK, months));
  }

  @Test
  @Tag("F015")
  void beforeLastYearIsLongAgoAndNotSureWaitsForAClinician() {
    answer("isotretinoin", Answer.YES);
    reply("isotretinoin", "last-dose", new Reply.Before(Year.of(now.getYear() - 1)));
    assertThat(answers.responses(OneVisit.ID).replies().get("isotretinoin"))
        .containsEntry("last-dose", new Reply.Before(Year.of(now.getYear() - 1)));
    reply("isotretinoin", "last-dose", NOT_SURE);
    assertThat(flagsAtTheReview())
        .containsExactly(new Flag("isotretinoin", Answer.YES, Triage.CLEAR));
  }

  @Test
  @Tag("F015")
  void aValueThatChangedMeanwhileCountsWhenTheAnswersAreHandedIn() {
    answer("isotretinoin", Answer.YES);
    reply("isotretinoin", "last-dose", new Reply.InMonth(now.minusMonths(9)));
    kiosk.getBean(ScreeningFixture.Numbers.class).set(ProtocolKey.ISOTRETINOIN_LOOKBACK, 12);
    assertThat(flagsAtTheReview())
        .containsExactly(new Flag("isotretinoin", Answer.YES, Triage.STOP));
  }

  @Test
  @Tag("F014")
  void theMostSeriousOfSeveralChoicesCounts() {
    answer("allergies", Answer.YES);
    reply("allergies", "which-allergy", chosen("numbing", "product"));
    answer("diabetes", Answer.YES);
    reply("diabetes", "sugar", chosen("in-range"));
    answer("blood-thinners", Answer.YES);
    reply("blood-thinners", "which-thinner", chosen("supplement"));
    assertThat(flagsAtTheReview())
        .containsExactlyInAnyOrder(
            new Flag("allergies", Answer.YES, Triage.CLEAR),
            new Flag("diabetes", Answer.YES, Triage.NOTE),
            new Flag("blood-thinners", Answer.YES, Triage.CLEAR));
  }

  /** Fish oil alone is a note; what a doctor prescribed is as serious as the yes. */
  @Test
  @Tag("F014")
  void aChoiceThatSaysNothingIsAsSeriousAsTheAnswerThoughAnotherSaysLess(
      @TempDir Path another, @TempDir Path config) throws IOException {
    kiosk.close();
    kiosk =
        ScreeningFixture.open(
            another,
            ScreeningFixture.changed(config, "{id: supplement,", "{id: supplement, means: note,"));
    answers = kiosk.getBean(ScreeningAnswers.class);
    answer("blood-thinners", Answer.YES);
    reply("blood-thinners", "which-thinner", chosen("warfarin", "supplement"));
    assertThat(flagsAtTheReview())
        .containsExactly(new Flag("blood-thinners", Answer.YES, Triage.CLEAR));
    assertThat(review().followUps().getFirst().meaning()).contains(Triage.CLEAR);
  }

  @Test
  @Tag("F014")
  void afterANotSureAReplyMakesItMoreSeriousAndNeverLess() {
    answer("allergies", Answer.NOT_SURE);
    reply("allergies", "which-allergy", chosen("metal", "product"));
    answer("diabetes", Answer.NOT_SURE);
    reply("diabetes", "sugar", chosen("in-range"));
    assertThat(flagsAtTheReview())
        .containsExactlyInAnyOrder(
            new Flag("allergies", Answer.NOT_SURE, Triage.STOP),
            new Flag("diabetes", Answer.NOT_SURE, Triage.CLEAR));
  }

  @Test
  void theRecordHoldsTheRepliesAndTheWordsThatStoodOnTheScreenAndItsHeaderNothing() {
    Question retinoids = inForce().find("retinoids").orElseThrow();
    Shown shown = kiosk.getBean(ScreeningTexts.class).show(Step.of(retinoids), Locale.of("es"));
    answers.answer(OneVisit.CLAIM, "retinoids", Answer.YES, shown);
    kiosk.getBean(ScreeningFixture.Numbers.class).set(ProtocolKey.RETINOID_STOP_DAYS, 7);
    answer("isotretinoin", Answer.YES);
    reply("isotretinoin", "last-dose", new Reply.InMonth(now));
    flagsAtTheReview();
    AuditRecord record = record();
    assertThat(record.keys()).containsOnlyKeys("visit");
    assertThat(record.text("followUps")).isEqualTo("{isotretinoin/last-dose=" + now + "}");
    assertThat(record.text("counted"))
        .isEqualTo("{isotretinoin/last-dose=isotretinoin-lookback=6}");
    assertThat(record.text("meanings"))
        .contains("isotretinoin=stop", "isotretinoin/last-dose=stop", "retinoids=clear")
        .doesNotContain("pregnancy");
    assertThat(record.text("shown"))
        .contains("¿Se ha puesto retinol o ácidos en la piel? En los últimos 5 días.")
        .contains("isotretinoin/last-dose=When did you take the last one?")
        .contains("pregnancy=Are you pregnant or breastfeeding? If this is not you, choose No.");
  }

  private AuditRecord record() {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of("screening.finished"), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))
        .getFirst();
  }

  @Test
  void readsBackEachReplyAsItWasWritten() {
    for (Reply reply :
        List.of(
            NOT_SURE,
            chosen("a"),
            chosen("a", "b"),
            new Reply.InMonth(now),
            new Reply.Before(Year.of(2025)))) {
      assertThat(Reply.parse(reply.word())).isEqualTo(reply);
    }
    assertThat(List.of("not-sure", "before-2025", "2025-01").stream().filter(Reply::isChoice))
        .isEmpty();
    assertThat(Optional.of("aspirin").filter(Reply::isChoice)).isPresent();
  }
}
