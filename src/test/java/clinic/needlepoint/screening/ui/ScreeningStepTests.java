package clinic.needlepoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.Questionnaire;
import clinic.needlepoint.screening.Questionnaires;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.Responses;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningFixture;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.visit.OneVisit;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.file.Path;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("F006")
class ScreeningStepTests {
  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;
  private PatientScreen screen;
  private ScreeningAnswers answers;
  private List<Question> questions = List.of();
  private final List<String> left = new ArrayList<>();

  @BeforeEach
  void start() {
    kiosk = ScreeningFixture.open(folder, Path.of("kiosk-config"));
    answers = kiosk.getBean(ScreeningAnswers.class);
    questions = kiosk.getBean(Questionnaires.class).inForce().questions();
    screen = new PatientScreen();
  }

  @AfterEach
  void stop() {
    screen.close();
    kiosk.close();
  }

  private void open() {
    new ScreeningSteps(
            kiosk.getBean(Questionnaires.class), answers, kiosk.getBean(ScreeningTexts.class))
        .open(screen.frame(), OneVisit.CLAIM, () -> left.add("done"), () -> left.add("back"));
  }

  private String question(int index) {
    return texts().show(Step.of(questions.get(index)), Locale.ENGLISH).text();
  }

  private ScreeningTexts texts() {
    return kiosk.getBean(ScreeningTexts.class);
  }

  private void answerAll(Answer answer) {
    questions.forEach(question -> ScreeningFixture.answer(kiosk, question.id(), answer));
  }

  @Test
  void asksOneQuestionAndHoldsNoOther() {
    open();
    assertThat(screen.text()).contains("1 of 34", question(0), "Yes", "No", "Not sure");
    for (int i = 1; i < questions.size(); i++) {
      assertThat(screen.html()).doesNotContain(question(i));
    }
    assertThat(screen.html()).doesNotContainIgnoringCase("triage").doesNotContain("STOP");
  }

  @Test
  void waitsForAnAnswerBeforeItLeadsOn() {
    open();
    assertThat(screen.offers("Next")).isFalse();
    assertThat(screen.button("Choose one").isEnabled()).isFalse();
    screen.touch("No");
    assertThat(answers.given(OneVisit.ID)).containsEntry(questions.getFirst().id(), Answer.NO);
    screen.touch("Next");
    assertThat(screen.text()).contains("2 of 34", question(1));
  }

  @Test
  void backShowsTheEarlierQuestionWithItsAnswer() {
    open();
    screen.touch("Not sure");
    screen.touch("Next");
    screen.touch("Back");
    assertThat(screen.button("Not sure").getElement().getAttribute("aria-checked"))
        .isEqualTo("true");
    assertThat(screen.button("Yes").getElement().getAttribute("aria-checked")).isEqualTo("false");
    screen.touch("Back");
    assertThat(left).containsExactly("back");
  }

  @Test
  void goesOnWhereThePatientStopped() {
    questions.stream()
        .limit(5)
        .forEach(question -> ScreeningFixture.answer(kiosk, question.id(), Answer.NO));
    open();
    assertThat(screen.text()).contains("6 of 34", question(5));
  }

  @Test
  void saysWhyOnAPageOfItsOwn() {
    open();
    screen.touch("Why?");
    assertThat(screen.text())
        .contains("Why we ask", questions.getFirst().why().in(Locale.ENGLISH))
        .doesNotContain(question(0));
    screen.touch("Answer");
    assertThat(screen.text()).contains(question(0));
  }

  @Test
  void speaksSpanishFromTheFirstToTheLastWord() {
    open();
    screen.speak("es");
    assertThat(screen.text())
        .contains("1 de 34", questions.getFirst().text().in(Locale.of("es")), "No sé", "Elija una");
  }

  @Test
  void showsOnlyYesAndNotSureToCheckTwoAPage() {
    answerAll(Answer.NO);
    ScreeningFixture.answer(kiosk, questions.get(1).id(), Answer.YES);
    ScreeningFixture.answer(kiosk, questions.get(3).id(), Answer.NOT_SURE);
    ScreeningFixture.answer(kiosk, questions.get(8).id(), Answer.YES);
    open();
    assertThat(screen.text())
        .contains("1 of 2", question(1), question(3), "The rest: no")
        .doesNotContain(question(8), question(2));
    screen.touch("Next");
    assertThat(screen.text()).contains("2 of 2", question(8));
    screen.touch("Next");
    assertThat(left).containsExactly("done");
    assertThat(answers.finished(OneVisit.ID)).isTrue();
  }

  @Test
  void anAnswerIsChangedByTouchingIt() {
    answerAll(Answer.NO);
    ScreeningFixture.answer(kiosk, questions.get(4).id(), Answer.YES);
    open();
    screen.touch(question(4) + "Yes");
    screen.touch("No");
    screen.touch("Next");
    assertThat(screen.text()).contains("You said no to every question.");
    assertThat(answers.finished(OneVisit.ID)).isFalse();
  }

  @Test
  @Tag("F014")
  void afterwardsNothingSaysWhatWasFlagged() {
    answerAll(Answer.YES);
    ScreeningFixture.replyNotSure(kiosk);
    answers.finish(OneVisit.CLAIM);
    open();
    assertThat(screen.text()).contains("We have your answers");
    questions.forEach(
        question -> assertThat(screen.html()).doesNotContain(question.text().in(Locale.ENGLISH)));
    screen.touch("Next");
    assertThat(left).containsExactly("done");
  }

  @Test
  void callsStaffWithTheScreensNameOnly() {
    open();
    screen.touch("Call staff");
    assertThat(screen.calls()).containsExactly("screening.question");
  }

  private void yesTo(String question) {
    int place = questions.stream().map(Question::id).toList().indexOf(question);
    questions.stream()
        .limit(place)
        .forEach(before -> ScreeningFixture.answer(kiosk, before.id(), Answer.NO));
    open();
    assertThat(screen.text()).contains(question(place));
    screen.touch("Yes");
    screen.touch("Next");
  }

  private Optional<Reply> said(String question, String followUp) {
    return Optional.ofNullable(
        answers.responses(OneVisit.ID).replies().getOrDefault(question, Map.of()).get(followUp));
  }

  @Test
  @Tag("F013")
  void asksWhichAfterAYesAndKeepsEachTouch() {
    yesTo("blood-thinners");
    assertThat(screen.text()).contains("1 of 34", "Which of these do you take?", "Not sure");
    assertThat(screen.button("Choose one").isEnabled()).isFalse();
    screen.touch("Aspirin");
    screen.touch("Warfarin");
    assertThat(said("blood-thinners", "which-thinner"))
        .contains(new Reply.Chosen(List.of("warfarin", "aspirin")));
    screen.touch("Not sure");
    assertThat(said("blood-thinners", "which-thinner")).contains(new Reply.NotSure());
    screen.touch("Not sure");
    assertThat(said("blood-thinners", "which-thinner")).isEmpty();
    assertThat(screen.button("Choose one").isEnabled()).isFalse();
    screen.touch("Fish oil, herbs");
    screen.touch("Next");
    assertThat(screen.text()).contains("2 of 34");
    screen.touch("Back");
    assertThat(screen.button("Fish oil, herbs").getElement().getAttribute("aria-checked"))
        .isEqualTo("true");
    screen.touch("Back");
    assertThat(screen.text()).contains(question(0));
  }

  @Test
  @Tag("F013")
  void asksOneOfAShortList() {
    yesTo("diabetes");
    screen.touch("Yes, mostly");
    screen.touch("No, often high");
    assertThat(said("diabetes", "sugar")).contains(new Reply.Chosen(List.of("often-high")));
    screen.touch("Next");
    assertThat(screen.text()).contains("Do you have a heart problem?");
  }

  @Test
  @Tag("F015")
  void asksTheYearAndThenTheMonthOfTheLastDose() {
    YearMonth lastYear = YearMonth.from(answers.today()).minusYears(1).withMonth(5);
    yesTo("isotretinoin");
    screen.touch(String.valueOf(lastYear.getYear()));
    assertThat(said("isotretinoin", "last-dose")).as("a year alone is no answer").isEmpty();
    screen.touch("Next");
    assertThat(screen.text()).contains("Which month of " + lastYear.getYear() + "?");
    screen.touch("May");
    assertThat(said("isotretinoin", "last-dose")).contains(new Reply.InMonth(lastYear));
    screen.touch("Next");
    assertThat(screen.text()).contains("Do you take any other medicine?");
    screen.touch("Back");
    assertThat(screen.text()).contains("When did you take the last one?", "May ");
    screen.touch("Before " + lastYear.getYear());
    screen.touch("Next");
    assertThat(screen.text()).contains("Do you take any other medicine?");
    assertThat(said("isotretinoin", "last-dose"))
        .contains(new Reply.Before(Year.of(lastYear.getYear())));
  }

  @Test
  @Tag("F015")
  void offersNoMonthThatIsStillToCome() {
    yesTo("isotretinoin");
    YearMonth now = YearMonth.from(answers.today());
    screen.touch(String.valueOf(now.getYear()));
    screen.touch("Next");
    assertThat(
            LocatorJ._find(screen.frame(), NativeButton.class).stream()
                .filter(button -> button.hasClassName("answer")))
        .hasSize(now.getMonthValue());
  }

  @Test
  @Tag("F013")
  void theNumberOnTheScreenIsTheProtocols() {
    kiosk.getBean(ScreeningFixture.Numbers.class).set(ProtocolKey.ISOTRETINOIN_LOOKBACK, 12);
    questions.stream()
        .limit(2)
        .forEach(before -> ScreeningFixture.answer(kiosk, before.id(), Answer.NO));
    open();
    screen.touch("Why?");
    assertThat(screen.text()).contains("we wait at least 12 months.");
    screen.speak("es");
    assertThat(screen.text()).contains("esperamos al menos 12 meses.");
  }

  @Test
  void theCheckShowsWhatWasSaidBesideAYesAndLeadsToIt() {
    answerAll(Answer.NO);
    ScreeningFixture.answer(kiosk, "blood-thinners", Answer.YES);
    ScreeningFixture.reply(
        kiosk, "blood-thinners", "which-thinner", new Reply.Chosen(List.of("aspirin")));
    open();
    assertThat(screen.text()).contains(question(0), "Which of these do you take?", "Aspirin");
    screen.touch("Which of these do you take?Aspirin");
    screen.touch("Warfarin");
    screen.touch("Next");
    assertThat(screen.text()).contains("Warfarin, Aspirin");
  }

  @Test
  void aChangeToAYesAsksWhatBelongsToItAndComesBackToTheCheck() {
    answerAll(Answer.NO);
    ScreeningFixture.answer(kiosk, "diabetes", Answer.NOT_SURE);
    ScreeningFixture.reply(kiosk, "diabetes", "sugar", new Reply.NotSure());
    open();
    screen.touch("Do you have diabetes?Not sure");
    screen.touch("No");
    screen.touch("Next");
    assertThat(screen.text()).contains("You said no to every question.");
    ScreeningFixture.answer(kiosk, "blood-thinners", Answer.NOT_SURE);
    ScreeningFixture.replyNotSure(kiosk);
    open();
    screen.touch(question(0) + "Not sure");
    screen.touch("No");
    screen.touch("Yes");
    screen.touch("Next");
    assertThat(screen.text()).contains("Which of these do you take?");
    screen.touch("Aspirin");
    screen.touch("Next");
    assertThat(screen.text()).contains("Please check your answers", "Aspirin");
    assertThat(answers.finished(OneVisit.ID)).isFalse();
  }

  /** An aspirin a day, at the check. */
  private void checkWithAspirin() {
    answerAll(Answer.NO);
    ScreeningFixture.answer(kiosk, "blood-thinners", Answer.YES);
    ScreeningFixture.reply(
        kiosk, "blood-thinners", "which-thinner", new Reply.Chosen(List.of("aspirin")));
    open();
  }

  @Test
  @Tag("F013")
  void backFromAChangeAsksWhatItOpenedAgainAndInventsNoAnswer() {
    checkWithAspirin();
    screen.touch(question(0) + "Yes");
    screen.touch("No");
    screen.touch("Yes");
    screen.touch("Back");
    assertThat(screen.text())
        .contains("Which of these do you take?")
        .doesNotContain("Please check your answers");
    assertThat(screen.button("Choose one").isEnabled()).isFalse();
    screen.touch("Fish oil, herbs");
    screen.touch("Back");
    assertThat(screen.text()).contains("Please check your answers", "Fish oil, herbs");
    screen.touch("Next");
    assertThat(left).containsExactly("done");
  }

  @Test
  @Tag("F013")
  void backFromAFollowUpWithNothingChosenLeadsToItsQuestionAndNotToTheCheck() {
    checkWithAspirin();
    screen.touch("Which of these do you take?Aspirin");
    screen.touch("Aspirin");
    screen.touch("Back");
    assertThat(screen.text()).contains(question(0)).doesNotContain("Please check your answers");
    screen.touch("Next");
    assertThat(screen.text()).contains("Which of these do you take?");
    assertThat(screen.offers("Next")).isFalse();
  }

  @Test
  @Tag("F013")
  void theCheckLeadsToWhatIsOpenAndShowsNothingInItsPlace() {
    answerAll(Answer.NO);
    open();
    ScreeningFixture.answer(kiosk, "blood-thinners", Answer.YES);
    screen.speak("es");
    assertThat(screen.text()).doesNotContain("No sé");
    screen.speak("en");
    screen.touch("Next");
    assertThat(screen.text()).contains("Which of these do you take?");
    assertThat(left).isEmpty();
    assertThat(answers.finished(OneVisit.ID)).isFalse();
    screen.touch("Aspirin");
    screen.touch("Next");
    assertThat(screen.text()).contains("Please check your answers", "Aspirin");
  }

  /** The screen of the last dose, for somebody who said this at an earlier visit. */
  private void lastDose(Reply lastTime) {
    ScreeningFixture.answer(kiosk, "isotretinoin", Answer.YES);
    Questionnaire inForce = kiosk.getBean(Questionnaires.class).inForce();
    Question question = inForce.find("isotretinoin").orElseThrow();
    Step step = Step.of(question, question.followUp("last-dose").orElseThrow());
    Responses earlier =
        new Responses(
            Map.of("isotretinoin", Answer.YES),
            Map.of("isotretinoin", Map.of("last-dose", lastTime)));
    new QuestionPage(inForce, answers, texts(), screen.frame(), OneVisit.CLAIM, earlier)
        .show(step, () -> left.add("on"), () -> left.add("back"));
  }

  private List<String> marked() {
    return LocatorJ._find(screen.frame(), NativeButton.class).stream()
        .filter(card -> "true".equals(card.getElement().getAttribute("aria-checked")))
        .map(card -> card.getElement().getTextRecursively())
        .toList();
  }

  @Test
  @Tag("F012")
  @Tag("F015")
  void stillTrueKeepsOnlyWhatStandsOnTheScreenThoughYearsHaveTurned() {
    int year = answers.today().getYear();
    String before = "Before " + (year - 1);
    Map<Reply, List<String>> cards = new LinkedHashMap<>();
    cards.put(new Reply.Before(Year.of(year - 1)), List.of(before, before));
    cards.put(new Reply.Before(Year.of(year - 2)), List.of(before, "Before " + (year - 2)));
    cards.put(new Reply.InMonth(YearMonth.of(year - 3, 5)), List.of(before, "May " + (year - 3)));
    cards.put(
        new Reply.InMonth(YearMonth.of(year - 1, 5)),
        List.of(String.valueOf(year - 1), "May " + (year - 1)));
    cards.forEach((reply, expected) -> {
      lastDose(reply);
      assertThat(marked()).as(reply.word()).containsExactly(expected.getFirst());
      assertThat(screen.text()).contains(expected.getLast());
      screen.touch("Still true");
      assertThat(said("isotretinoin", "last-dose")).contains(reply);
      ScreeningFixture.answer(kiosk, "isotretinoin", Answer.NO);
    });
    assertThat(left).hasSize(cards.size()).containsOnly("on");
  }
}
