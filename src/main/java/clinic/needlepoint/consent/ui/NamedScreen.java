package clinic.needlepoint.consent.ui;

import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Somebody who was named to take part: it may be somebody else, or nobody. */
final class NamedScreen {
  private final PatientFrame frame;
  private final String who;
  private final String name;
  private final Runnable another;
  private final Optional<Runnable> without;
  private final Runnable back;

  /**
   * Makes it.
   *
   * @param who the last part of the message keys
   * @param name as it was typed
   * @param without takes them out; empty where somebody has to be there
   */
  NamedScreen(
      PatientFrame frame,
      String who,
      String name,
      Runnable another,
      Optional<Runnable> without,
      Runnable back) {
    this.frame = frame;
    this.who = who;
    this.name = name;
    this.another = another;
    this.without = without;
    this.back = back;
  }

  void show() {
    frame.show("consent.named-" + who, this::fill);
  }

  private void fill() {
    Paragraph typed = new Paragraph(name);
    typed.getElement().setAttribute("dir", "auto");
    typed.addClassName("as-typed");
    Div ways = new Div(Buttons.plain(frame.getTranslation("consent.named.another"), another));
    without.ifPresent(
        none -> ways.add(Buttons.plain(frame.getTranslation("consent.named." + who), none)));
    ways.addClassName("other-ways");
    String corner = frame.getTranslation("consent.field." + who + ".corner");
    frame.title(frame.getTranslation("consent.ways.corner"));
    frame.room(new Page("unlike", new Heading(corner), typed, ways));
    frame.back(frame.getTranslation("ui.back"), back);
  }
}
