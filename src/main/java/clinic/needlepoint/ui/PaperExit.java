package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;

/** The place on a screen where papers leave, and where it is said what became of each. */
public abstract class PaperExit extends Div {
  /** Has it made and lets it go; the screen waits for nothing. */
  public abstract void take(Paper paper);
}
