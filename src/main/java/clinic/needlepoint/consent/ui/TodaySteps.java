package clinic.needlepoint.consent.ui;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.ui.PatientFrame;
import org.springframework.stereotype.Component;

/** Opens "What happens today" on a patient's screen. */
@Component
public class TodaySteps {
  private final ProtocolValues protocol;

  TodaySteps(ProtocolValues protocol) {
    this.protocol = protocol;
  }

  /** Shows the screen; {@code done} leads on and {@code back} back. */
  public TodayStep open(PatientFrame frame, Runnable done, Runnable back) {
    TodayStep step =
        new TodayStep(frame, protocol.require(ProtocolKey.VISIT_LENGTH).value(), done, back);
    step.show();
    return step;
  }
}
