package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Countdown;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/** Sit down; the screen clears itself. The same words whatever was answered. */
final class DoneScreen {
  private static final Duration STAYS = Duration.ofSeconds(15);

  private DoneScreen() {}

  static void show(PatientFrame frame, boolean declined, Runnable wipe) {
    frame.show("journey.done", () -> fill(frame, declined ? "declined" : "done", wipe));
  }

  private static void fill(PatientFrame frame, String kind, Runnable wipe) {
    Span brand = new Span(Icon.of("mark"), new Span("Needlepoint"));
    brand.addClassNames("top-title", "brand");
    frame.corner(brand);
    frame.replaceTools(new Countdown("journey.done.clears", STAYS, wipe));
    Status noted = new Status(Shape.OK, frame.getTranslation("journey." + kind + ".checked-in"));
    noted.addClassName("ck");
    Div words =
        new Div(
            noted,
            new H1(frame.getTranslation("journey." + kind + ".title")),
            new Hint(frame.getTranslation("journey.done.clinician")));
    Div done =
        new Div(
            words, Icon.of("pic-chair").described(frame.getTranslation("journey.done.picture")));
    done.addClassName("d");
    frame.room(done);
    frame.finalAction(frame.getTranslation("journey.done.finish"), wipe);
  }
}
