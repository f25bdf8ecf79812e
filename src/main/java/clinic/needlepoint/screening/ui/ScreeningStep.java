package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.Questionnaire;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.ui.Answers;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The health questions, one a screen. An answer is kept before it is shown as chosen; the screen
 * itself keeps only where the patient is.
 */
public final class ScreeningStep {
  private final List<Question> questions;
  private final ScreeningAnswers answers;
  private final PatientFrame frame;
  private final Claim claim;
  private final Runnable done;
  private final Runnable back;
  private final AnswerCheck check;

  ScreeningStep(
      Questionnaire questionnaire,
      ScreeningAnswers answers,
      PatientFrame frame,
      Claim claim,
      Runnable done,
      Runnable back) {
    this.questions = questionnaire.questions();
    this.answers = answers;
    this.frame = frame;
    this.claim = claim;
    this.done = done;
    this.back = back;
    this.check =
        new AnswerCheck(
            frame,
            () -> CheckedAnswer.of(questions, answers.given(claim.visit())),
            this::change,
            () -> showQuestion(questions.size() - 1),
            this::handIn);
  }

  /** The first question without an answer; the list to check when all have one. */
  void resume() {
    if (answers.finished(claim.visit())) {
      showHandedIn();
      return;
    }
    answers
        .resumePoint(claim.visit())
        .ifPresentOrElse(open -> showQuestion(questions.indexOf(open)), this::showCheck);
  }

  private void showQuestion(int index) {
    showQuestion(index, () -> forward(index));
  }

  /** One question; {@code next} leads on once it has an answer. */
  private void showQuestion(int index, Runnable next) {
    frame.show("screening.question", () -> fillQuestion(index, next));
  }

  private void fillQuestion(int index, Runnable next) {
    Question question = questions.get(index);
    String text = question.text().in(locale());
    Answer chosen = answers.given(claim.visit()).get(question.id());
    frame.progress(index + 1, questions.size());
    Page page = new Page("question", head(index, text, next));
    question.hint().ifPresent(hint -> page.add(new Hint(hint.in(locale()))));
    page.add(new Answers<>(text, words(), chosen, answer -> take(question, answer, next)));
    frame.room(page);
    frame.back(frame.getTranslation("ui.back"), () -> backward(index));
    if (chosen == null) {
      frame.waiting(frame.getTranslation("screening.question.waiting"));
    } else {
      offerNext(next);
    }
  }

  private Div head(int index, String text, Runnable next) {
    NativeButton why =
        Buttons.before(
            "help",
            Buttons.plain(
                frame.getTranslation("screening.question.why"), () -> showWhy(index, next)));
    why.addClassName("why");
    Div head = new Div(new Heading(text), why);
    head.addClassName("question-head");
    return head;
  }

  private Map<Answer, String> words() {
    Map<Answer, String> words = new LinkedHashMap<>();
    words.put(Answer.YES, frame.getTranslation("screening.answer.yes"));
    words.put(Answer.NO, frame.getTranslation("screening.answer.no"));
    words.put(Answer.NOT_SURE, frame.getTranslation("screening.answer.not-sure"));
    return words;
  }

  private void take(Question question, Answer answer, Runnable next) {
    answers.answer(claim, question.id(), answer);
    offerNext(next);
  }

  private void offerNext(Runnable next) {
    frame.primary(frame.getTranslation("ui.next"), next);
  }

  private void forward(int index) {
    if (index + 1 < questions.size()) {
      showQuestion(index + 1);
    } else {
      showCheck();
    }
  }

  private void backward(int index) {
    if (index > 0) {
      showQuestion(index - 1);
    } else {
      back.run();
    }
  }

  private void showWhy(int index, Runnable next) {
    frame.show(
        "screening.why",
        () -> {
          frame.title(frame.getTranslation("screening.why.title"));
          frame.room(new Page("reading", new Paragraph(questions.get(index).why().in(locale()))));
          frame.back(frame.getTranslation("ui.back"), () -> showQuestion(index, next));
          frame.primary(
              frame.getTranslation("screening.why.answer"), () -> showQuestion(index, next));
        });
  }

  private void showCheck() {
    check.show();
  }

  private void change(CheckedAnswer checked) {
    showQuestion(questions.indexOf(checked.question()), this::showCheck);
  }

  private void handIn() {
    answers.finish(claim);
    done.run();
  }

  /** The answers stand; whoever comes back reads that and goes on. */
  private void showHandedIn() {
    frame.show(
        "screening.handed-in",
        () -> {
          frame.title(frame.getTranslation("screening.handed-in.title"));
          frame.room(
              new Page("reading", new Paragraph(frame.getTranslation("screening.handed-in.text"))));
          frame.back(frame.getTranslation("ui.back"), back);
          frame.primary(frame.getTranslation("ui.next"), done);
        });
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
