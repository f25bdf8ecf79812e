package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Questionnaire;
import clinic.needlepoint.screening.Responses;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * The way through the health questions: one a screen, follow-ups only where an answer calls for
 * them, then what is to be checked. An answer is kept before it is shown as chosen; the screen
 * itself keeps only where the patient is.
 */
public final class ScreeningStep {
  private final Questionnaire questionnaire;
  private final ScreeningAnswers answers;
  private final PatientFrame frame;
  private final Claim claim;
  private final Runnable done;
  private final Runnable back;
  private final Responses lastTime;
  private final QuestionPage questions;
  private final AnswerCheck check;

  ScreeningStep(
      Questionnaire questionnaire,
      ScreeningAnswers answers,
      ScreeningTexts texts,
      PatientFrame frame,
      Claim claim,
      Runnable done,
      Runnable back) {
    this.questionnaire = questionnaire;
    this.answers = answers;
    this.frame = frame;
    this.claim = claim;
    this.done = done;
    this.back = back;
    this.lastTime = answers.lastTime(claim);
    this.questions = new QuestionPage(questionnaire, answers, texts, frame, claim, lastTime);
    this.check =
        new AnswerCheck(
            frame, texts, this::toCheck, this::change, () -> show(path().getLast()), this::handIn);
  }

  /** The first question without an answer; the list to check when all have one. */
  void resume() {
    if (answers.finished(claim.visit())) {
      showHandedIn();
    } else if (!lastTime.isEmpty() && responses().isEmpty()) {
      showStillTrue();
    } else {
      answers.resumePoint(claim.visit()).ifPresentOrElse(this::show, this::showCheck);
    }
  }

  private Responses responses() {
    return answers.responses(claim.visit());
  }

  private List<Step> path() {
    return responses().path(questionnaire);
  }

  private void show(Step step) {
    questions.show(step, () -> forward(step), () -> backward(step));
  }

  private void forward(Step step) {
    List<Step> path = path();
    int next = path.indexOf(step) + 1;
    if (next < path.size()) {
      show(path.get(next));
    } else {
      onward();
    }
  }

  private void backward(Step step) {
    List<Step> path = path();
    int before = path.indexOf(step) - 1;
    if (before >= 0) {
      show(path.get(before));
    } else {
      back.run();
    }
  }

  /** A screen out of its turn, for one answer. */
  private void change(Step step) {
    questions.show(step, this::onward, () -> leave(step));
  }

  /** Back from a change. Without its answer a screen leads to the one before it. */
  private void leave(Step step) {
    if (responses().has(step)) {
      onward();
    } else {
      backward(step);
    }
  }

  /** What is open, such as what a changed answer calls for; the check once nothing is. */
  private void onward() {
    answers.resumePoint(claim.visit()).ifPresentOrElse(this::change, this::showCheck);
  }

  private void showCheck() {
    check.show();
  }

  private List<AnswerCheck.Row> toCheck() {
    Responses responses = responses();
    return responses.path(questionnaire).stream()
        .filter(step -> responses.answer(step.question()).orElse(Answer.NO) != Answer.NO)
        .filter(responses::has)
        .map(step -> new AnswerCheck.Row(step, responses))
        .toList();
  }

  private void handIn() {
    answers
        .resumePoint(claim.visit())
        .ifPresentOrElse(
            this::change,
            () -> {
              answers.finish(claim);
              done.run();
            });
  }

  /** Says once that answers of the last visit are marked, and how to leave or change them. */
  private void showStillTrue() {
    frame.show(
        "screening.still-true",
        () -> {
          frame.title(frame.getTranslation("screening.still-true.title"));
          frame.room(
              new Page(
                  "reading", new Paragraph(frame.getTranslation("screening.still-true.text"))));
          frame.back(frame.getTranslation("ui.back"), back);
          frame.primary(frame.getTranslation("ui.next"), () -> show(path().getFirst()));
        });
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
}
