package clinic.needlepoint.consent.ui;

import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What will happen today: four pictures and one sentence of time. */
public final class TodayStep {
  /** A picture, and the last part of its message keys. */
  private record Act(String picture, String key) {}

  private static final List<Act> ACTS =
      List.of(
          new Act("pic-clean", "clean"),
          new Act("pic-numb", "numb"),
          new Act("pic-treat", "treat"),
          new Act("pic-soothe", "calm"));

  private final PatientFrame frame;
  private final int minutes;
  private final Runnable done;
  private final Runnable back;

  TodayStep(PatientFrame frame, int minutes, Runnable done, Runnable back) {
    this.frame = frame;
    this.minutes = minutes;
    this.done = done;
    this.back = back;
  }

  void show() {
    frame.show("consent.today", this::fill);
  }

  private void fill() {
    OrderedList acts = new OrderedList();
    acts.addClassName("acts-today");
    for (int i = 0; i < ACTS.size(); i++) {
      acts.add(card(i + 1, ACTS.get(i)));
    }
    frame.title(text("corner"));
    frame.room(
        new Page(
            "today",
            new Heading(text("title")),
            acts,
            new Hint(frame.getTranslation("consent.today.time", minutes))));
    frame.back(frame.getTranslation("ui.back"), back);
    frame.primary(frame.getTranslation("ui.next"), done);
  }

  private ListItem card(int number, Act act) {
    Div picture = new Div(Icon.of(act.picture()).described(text(act.key() + ".picture")));
    Span count = new Span(String.valueOf(number));
    count.addClassName("count");
    Div words = new Div(count, new Span(text(act.key())));
    words.addClassName("words");
    return new ListItem(picture, words);
  }

  private String text(String key) {
    return frame.getTranslation("consent.today." + key);
  }
}
