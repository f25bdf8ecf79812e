package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;

/** The place on a screen where papers leave, and where it is said what became of each. */
public abstract class PaperExit extends Div {
  /** Has it made and lets it go; the screen waits for nothing. */
  public abstract void take(Paper paper);

  /** Whether the clinic has a printer. */
  public abstract boolean prints();

  /** Has a PDF made and printed; the screen waits for nothing. */
  public abstract void print(Paper paper);
}
