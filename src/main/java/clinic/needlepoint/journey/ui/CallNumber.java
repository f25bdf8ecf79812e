package clinic.needlepoint.journey.ui;

import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.visit.WaitingNumber;
import clinic.needlepoint.visit.WaitingNumbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;

/** Calls a number to the desk, again if the waiting room's screen shows it already. */
final class CallNumber {
  private CallNumber() {}

  /**
   * @param page whose words it speaks
   */
  static NativeButton button(
      Component page,
      WaitingNumbers numbers,
      WaitingNumber number,
      SignedInStaff signedIn,
      Runnable after) {
    String key =
        numbers.called().contains(number) ? "journey.number.call-again" : "journey.number.call";
    return Buttons.before(
        "chat",
        Buttons.plain(
            page.getTranslation(key, number.toString()),
            () -> {
              numbers.call(number, signedIn.require());
              after.run();
            }));
  }
}
