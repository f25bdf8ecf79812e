package clinic.needlepoint.visit.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Contacts;
import clinic.needlepoint.visit.Identification;
import clinic.needlepoint.visit.IdentificationResult.Found;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Begins identifications on a patient's screen. */
@Component
public class IdentificationSteps {
  private final Identification identification;
  private final Contacts contacts;
  private final Sites sites;
  private final Clock clock;

  IdentificationSteps(Identification identification, Contacts contacts, Sites sites, Clock clock) {
    this.identification = identification;
    this.contacts = contacts;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * Fills the frame with the first question.
   *
   * @param done called once, with who was found
   * @param leave back from the first question, or given up
   */
  public void open(PatientFrame frame, Consumer<Found> done, Runnable leave) {
    step(frame, done, leave).start();
  }

  /** The same, beginning with a check-in code. */
  public void openWithCode(PatientFrame frame, Consumer<Found> done, Runnable leave) {
    step(frame, done, leave).startWithCode();
  }

  private IdentificationStep step(PatientFrame frame, Consumer<Found> done, Runnable leave) {
    ContactStep contact = new ContactStep(frame, contacts);
    return new IdentificationStep(
        frame,
        identification,
        sites.require().zone(),
        clock,
        found -> contact.ask(found.claim(), () -> done.accept(found)),
        leave);
  }
}
