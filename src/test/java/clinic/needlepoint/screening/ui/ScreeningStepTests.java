package clinic.needlepoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.Questionnaires;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningFixture;
import clinic.needlepoint.ui.PatientScreen;
import clinic.needlepoint.visit.OneVisit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    new ScreeningSteps(kiosk.getBean(Questionnaires.class), answers)
        .open(screen.frame(), OneVisit.CLAIM, () -> left.add("done"), () -> left.add("back"));
  }

  private String question(int index) {
    return questions.get(index).text().in(Locale.ENGLISH);
  }

  private void answerAll(Answer answer) {
    questions.forEach(question -> answers.answer(OneVisit.CLAIM, question.id(), answer));
  }

  @Test
  void asksOneQuestionAndHoldsNoOther() {
    open();
    assertThat(screen.text()).contains("1 of 24", question(0), "Yes", "No", "Not sure");
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
    assertThat(screen.text()).contains("2 of 24", question(1));
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
        .forEach(question -> answers.answer(OneVisit.CLAIM, question.id(), Answer.NO));
    open();
    assertThat(screen.text()).contains("6 of 24", question(5));
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
        .contains("1 de 24", questions.getFirst().text().in(Locale.of("es")), "No sé", "Elija una");
  }

  @Test
  void showsOnlyYesAndNotSureToCheckTwoAPage() {
    answerAll(Answer.NO);
    answers.answer(OneVisit.CLAIM, questions.get(0).id(), Answer.YES);
    answers.answer(OneVisit.CLAIM, questions.get(3).id(), Answer.NOT_SURE);
    answers.answer(OneVisit.CLAIM, questions.get(8).id(), Answer.YES);
    open();
    assertThat(screen.text())
        .contains("1 of 2", question(0), question(3), "The rest: no")
        .doesNotContain(question(8), question(1));
    screen.touch("Next");
    assertThat(screen.text()).contains("2 of 2", question(8));
    screen.touch("Next");
    assertThat(left).containsExactly("done");
    assertThat(answers.finished(OneVisit.ID)).isTrue();
  }

  @Test
  void anAnswerIsChangedByTouchingIt() {
    answerAll(Answer.NO);
    answers.answer(OneVisit.CLAIM, questions.get(4).id(), Answer.YES);
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
}
