package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;

/** Before first-run set-up: nobody can check in here yet. */
final class NotReadyScreen {
  private NotReadyScreen() {}

  static void show(PatientFrame frame) {
    frame.show(
        "journey.not-set-up",
        () -> {
          frame.room(
              new Heading(frame.getTranslation("journey.not-set-up.title")),
              new Hint(frame.getTranslation("journey.not-set-up.hint")));
          frame.noCallStaff();
        });
  }
}
