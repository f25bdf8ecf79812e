package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.ZonedDateTime;

/** Done with one appointment, and there is another today: now, or later at this kiosk. */
final class AnotherScreen {
  private AnotherScreen() {}

  static void show(PatientFrame frame, ZonedDateTime due, Runnable now, Runnable later) {
    frame.show("journey.another", () -> fill(frame, due, now, later));
  }

  private static void fill(PatientFrame frame, ZonedDateTime due, Runnable now, Runnable later) {
    String time = When.time(due.toInstant(), due.getZone(), UI.getCurrent().getLocale());
    Div words =
        new Div(
            new Heading(frame.getTranslation("journey.another.title", time)),
            new Hint(frame.getTranslation("journey.another.text")));
    words.addClassName("said");
    frame.room(words);
    frame.aside(frame.getTranslation("journey.another.later"), later);
    frame.primary(frame.getTranslation("journey.another.now"), now);
  }
}
