package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Countdown;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.visit.WaitingNumber;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/** Sit down; the screen clears itself. The same words whatever was answered. */
final class DoneScreen {
  private static final Duration STAYS = Duration.ofSeconds(20);

  /** Whoever is read to hears all of it first. */
  private static final Duration STAYS_FOR_THE_VOICE = Duration.ofSeconds(60);

  private DoneScreen() {}

  static void show(PatientFrame frame, boolean declined, WaitingNumber number, Runnable wipe) {
    frame.show("journey.done", () -> fill(frame, declined ? "declined" : "done", number, wipe));
  }

  private static void fill(PatientFrame frame, String kind, WaitingNumber number, Runnable wipe) {
    boolean voice = Look.on(UI.getCurrent().getSession(), Look.Ease.READ_ALOUD);
    frame.corner(new Countdown("journey.done.clears", voice ? STAYS_FOR_THE_VOICE : STAYS, wipe));
    Status noted = new Status(Shape.OK, frame.getTranslation("journey." + kind + ".checked-in"));
    noted.addClassName("ck");
    Div words =
        new Div(
            noted,
            new H1(frame.getTranslation("journey." + kind + ".title")),
            new Hint(frame.getTranslation("journey.done.clinician")));
    Div done = new Div(words, seat(frame, number));
    done.addClassName("d");
    frame.room(done);
    frame.finalAction(frame.getTranslation("journey.done.finish"), wipe);
  }

  /** Where to go, and the number to listen for. */
  private static Div seat(PatientFrame frame, WaitingNumber number) {
    Span digits = new Span(number.toString());
    digits.addClassNames("number", "num");
    Paragraph ticket = new Paragraph();
    ticket.addClassName("ticket");
    ticket.add(new Span(frame.getTranslation("journey.done.number")), digits);
    Div seat =
        new Div(
            ticket, Icon.of("pic-chair").described(frame.getTranslation("journey.done.picture")));
    seat.addClassName("seat");
    return seat;
  }
}
