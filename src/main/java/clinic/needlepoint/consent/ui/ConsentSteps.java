package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentFile;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.ConsentWithdrawals;
import clinic.needlepoint.consent.StaffPresence;
import clinic.needlepoint.phone.PhoneFiles;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import clinic.needlepoint.visit.Claim;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens what is to be said of consent on a patient's screen: the form, or what stands already. */
@Component
public class ConsentSteps {
  private final ConsentFiles files;
  private final ConsentForms forms;
  private final ConsentDecisions decisions;
  private final ConsentWithdrawals withdrawals;
  private final ConsentCopies copies;
  private final PhoneFiles phones;
  private final StaffPresence presence;
  private final StaffCall staffCall;

  ConsentSteps(
      ConsentFiles files,
      ConsentForms forms,
      ConsentDecisions decisions,
      ConsentWithdrawals withdrawals,
      ConsentCopies copies,
      PhoneFiles phones,
      StaffPresence presence,
      StaffCall staffCall) {
    this.files = files;
    this.forms = forms;
    this.decisions = decisions;
    this.withdrawals = withdrawals;
    this.copies = copies;
    this.phones = phones;
    this.presence = presence;
    this.staffCall = staffCall;
  }

  /**
   * Shows the form's first page; or what was signed and still stands, which can be taken back; or
   * says that staff will bring a form where this kiosk has none.
   *
   * @param done is called once with the outcome
   * @param back leaves the form before its first page
   */
  public void open(PatientFrame frame, Claim claim, Consumer<ConsentOutcome> done, Runnable back) {
    Optional<ConsentFile> file = files.of(claim);
    if (file.map(ConsentFile::state).filter(ConsentState.Signed.class::isInstance).isPresent()) {
      new StandingScreen(frame, claim, files, withdrawals, done, back).show();
      return;
    }
    Optional<ConsentForm> form = file.flatMap(found -> forms.inForce(found.visit().treatment()));
    if (form.isEmpty()) {
      showNoForm(frame, done, back);
      return;
    }
    Taking taking =
        new Taking(
            frame,
            claim,
            form.get(),
            decisions,
            copies,
            phones,
            presence,
            staffCall,
            done,
            back,
            () -> open(frame, claim, done, back));
    new ConsentStep(taking).show();
  }

  /**
   * Shows what somebody agreed to at an earlier visit and can take back.
   *
   * @param done leads on, whatever they did, and back
   * @return false when nothing stands that could be taken back; then nothing is shown
   */
  public boolean openTakingBack(PatientFrame frame, Claim claim, Runnable done) {
    boolean stands = files.of(claim).filter(StandingScreen::stands).isPresent();
    if (stands) {
      new StandingScreen(frame, claim, files, withdrawals, _ -> done.run(), done).show();
    }
    return stands;
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
