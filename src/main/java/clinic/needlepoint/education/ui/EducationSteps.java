package clinic.needlepoint.education.ui;

import clinic.needlepoint.education.EducationTelling;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import clinic.needlepoint.visit.Claim;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens the pages about the treatment on a patient's screen. */
@Component
public class EducationSteps {
  private final EducationTelling telling;
  private final StaffCall staffCall;

  EducationSteps(EducationTelling telling, StaffCall staffCall) {
    this.telling = telling;
    this.staffCall = staffCall;
  }

  /**
   * Shows what there is to read, or says that staff will explain it; then the notices that this
   * visit raises.
   *
   * @param done is called at the end, with the way back to the last screen
   * @param back leaves before the first screen
   * @throws clinic.needlepoint.visit.ClaimLost when the visit goes on at another screen
   */
  public void open(PatientFrame frame, Claim claim, Consumer<Runnable> done, Runnable back) {
    new EducationStep(telling, telling.prepare(claim), staffCall, frame, claim, done, back).show();
  }
}
