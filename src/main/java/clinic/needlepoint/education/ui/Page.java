package clinic.needlepoint.education.ui;

import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What fills the room: a heading, a few lines, and beside them a drawing. */
@StyleSheet("context://education/education.css")
final class Page extends Div {
  private final Div words = new Div();

  /**
   * @param lead lines that stand out, perhaps none
   * @param text perhaps empty
   */
  Page(String title, List<String> lead, String text) {
    addClassName("education");
    words.addClassName("education-words");
    lead.forEach(line -> words.add(line(line, "education-lead")));
    if (!text.isEmpty()) {
      words.add(line(text, "education-text"));
    }
    add(new Heading(title), words);
  }

  private static Paragraph line(String text, String kind) {
    Paragraph line = new Paragraph(text);
    line.addClassName(kind);
    return line;
  }

  /** Puts the drawing of that name beside the words, said in these words to who does not see it. */
  Page drawn(String picture, String described) {
    Div frame = new Div(Icon.of("pic-" + picture).described(described));
    frame.addClassName("education-picture");
    frame.getElement().setAttribute("data-picture", picture);
    add(frame);
    addClassName("education--drawn");
    return this;
  }

  /** Puts something below the words. */
  Page under(Component component) {
    words.add(component);
    return this;
  }
}
