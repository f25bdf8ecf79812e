package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.station.Disinfection;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is left of a contact time, second by second as the kiosk's two clocks say it. */
final class ContactTimer extends Div {
  private static final int LOOK_MS = 1_000;

  private final transient Disinfection running;
  private final transient Timekeeper timekeeper;
  private final transient Runnable over;
  private final transient PenWords words;
  private final Span left = new Span();
  private final Paragraph what = new Paragraph();
  private transient @Nullable Registration polling;
  private boolean told;

  /**
   * @param over called once when nothing is left
   */
  ContactTimer(Disinfection running, Timekeeper timekeeper, PenWords words, Runnable over) {
    this.running = running;
    this.timekeeper = timekeeper;
    this.words = words;
    this.over = over;
    addClassNames("card", "contact");
    left.addClassNames("contact-left", "num");
    getElement().setAttribute("role", "timer");
    add(left, what);
    show();
  }

  private void show() {
    Duration rest = running.left(timekeeper.now());
    left.setText(String.format(Locale.ROOT, "%d:%02d", rest.toMinutes(), rest.toSecondsPart()));
    what.setText(words.say(rest.isZero() ? "contact.over" : "contact.runs", running.with().name()));
  }

  private void look() {
    show();
    if (!told && running.over(timekeeper.now())) {
      told = true;
      over.run();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(poll -> look());
    event.getUI().setPollInterval(LOOK_MS);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }
}
