package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** One state in a bold line and one plain line, with room for a button at the end. */
public final class Banner extends Div {
  private final Div end = new Div();
  private final Element headline = new Element("b");

  public Banner(Shape shape, String headline, String line) {
    addClassNames("banner", "banner--" + shape.css());
    getElement().setAttribute("role", shape == Shape.STOP ? "alert" : "status");
    var words = new Div();
    words.addClassName("words");
    this.headline.setText(headline);
    words.getElement().appendChild(this.headline);
    if (!line.isEmpty()) {
      words.add(new Paragraph(line));
    }
    add(shape.icon(), words);
  }

  public Banner(Shape shape, String headline) {
    this(shape, headline, "");
  }

  /** Its state is what the page is about. */
  public Banner asHeading() {
    headline.setAttribute("role", "heading").setAttribute("aria-level", "1");
    return this;
  }

  /** What can be done about it, at the end of the banner. */
  public Banner with(Component... actions) {
    end.addClassName("end");
    end.add(actions);
    add(end);
    return this;
  }
}
