package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Span;

/** A shape with its word: the only way a status is shown. */
public final class Status extends Span {
  public Status(Shape shape, String word) {
    addClassNames("st", "st--" + shape.css());
    add(shape.icon(), new Span(word));
  }

  /** The same with an outline and a tint. */
  public Status pill() {
    addClassName("pill");
    return this;
  }
}
