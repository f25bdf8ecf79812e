package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.H1;

/** The question or statement of a patient screen: what the screen is about. */
public final class Heading extends H1 {
  public Heading(String words) {
    super(words);
    addClassName("q");
  }
}
