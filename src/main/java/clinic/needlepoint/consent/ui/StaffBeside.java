package clinic.needlepoint.consent.ui;

import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.util.function.Consumer;

/** A member of staff at the patient's side says who they are: code, then PIN. */
final class StaffBeside {
  private final Taking taking;
  private final Permission as;
  private final Consumer<StaffMember> confirmed;
  private final Runnable back;

  StaffBeside(Taking taking, Permission as, Consumer<StaffMember> confirmed, Runnable back) {
    this.taking = taking;
    this.as = as;
    this.confirmed = confirmed;
    this.back = back;
  }

  void show() {
    new OneField(taking.frame(), "staff-code", this::askPin, back).show();
  }

  private void askPin(String code) {
    new OneField(
            taking.frame(),
            "staff-pin",
            pin -> confirmed.accept(taking.presence().confirm(code.strip(), pin.strip(), as)),
            this::show)
        .hidden()
        .show();
  }
}
