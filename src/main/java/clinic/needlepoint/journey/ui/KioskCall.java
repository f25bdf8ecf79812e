package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.StaffCalls;
import clinic.needlepoint.ui.StaffCall;
import org.springframework.stereotype.Component;

/** Brings a call from a patient's screen to the arrivals board. */
@Component
class KioskCall implements StaffCall {
  private final StaffCalls calls;

  KioskCall(StaffCalls calls) {
    this.calls = calls;
  }

  @Override
  public void call(String screen) {
    calls.call(screen);
  }
}
