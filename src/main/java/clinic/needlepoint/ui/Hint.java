package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Paragraph;

/** A softer line under a heading. */
public final class Hint extends Paragraph {
  public Hint(String words) {
    super(words);
    addClassName("hint");
  }
}
