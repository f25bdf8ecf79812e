package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Questionnaires;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import org.springframework.stereotype.Component;

/** Opens the health questions on a patient's screen. */
@Component
public class ScreeningSteps {
  private final Questionnaires questionnaires;
  private final ScreeningAnswers answers;
  private final ScreeningTexts texts;

  ScreeningSteps(Questionnaires questionnaires, ScreeningAnswers answers, ScreeningTexts texts) {
    this.questionnaires = questionnaires;
    this.answers = answers;
    this.texts = texts;
  }

  /**
   * Goes on where the patient stopped.
   *
   * @param done is called once the answers are with the staff
   * @param back leaves the questions before the first one
   */
  public ScreeningStep open(PatientFrame frame, Claim claim, Runnable done, Runnable back) {
    ScreeningStep step =
        new ScreeningStep(questionnaires.inForce(), answers, texts, frame, claim, done, back);
    step.resume();
    return step;
  }
}
