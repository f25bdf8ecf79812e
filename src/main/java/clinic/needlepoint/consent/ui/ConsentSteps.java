package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.Visits;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens the consent form of the planned treatment on a patient's screen. */
@Component
public class ConsentSteps {
  private final Visits visits;
  private final ConsentForms forms;
  private final ConsentDecisions decisions;

  ConsentSteps(Visits visits, ConsentForms forms, ConsentDecisions decisions) {
    this.visits = visits;
    this.forms = forms;
    this.decisions = decisions;
  }

  /**
   * Shows the form's first page, or says that staff will bring one where this kiosk has none.
   *
   * @param done is called once with the outcome
   * @param back leaves the form before its first page
   */
  public void open(PatientFrame frame, Claim claim, Consumer<ConsentOutcome> done, Runnable back) {
    visits
        .find(claim.visit())
        .map(Visit::treatment)
        .flatMap(forms::inForce)
        .ifPresentOrElse(
            form -> new ConsentStep(frame, claim, form, decisions, done, back).show(),
            () -> showNoForm(frame, done, back));
  }

  private static void showNoForm(PatientFrame frame, Consumer<ConsentOutcome> done, Runnable back) {
    frame.show(
        "consent.no-form",
        () -> {
          Words words = new Words(frame);
          words.read("consent.no-form.title", "consent.no-form.text");
          frame.back(frame.getTranslation("ui.back"), back);
          frame.primary(frame.getTranslation("ui.next"), () -> done.accept(ConsentOutcome.NO_FORM));
        });
  }
}
