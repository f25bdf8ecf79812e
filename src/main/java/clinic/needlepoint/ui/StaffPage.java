package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/**
 * A screen of staff, auditors or administrators: what it says above, its work in the middle, its
 * acts below. A view extends it and is a {@code @Route} with {@link StaffLayout}; it adds its work
 * to itself.
 */
public abstract class StaffPage extends Div {
  private final H1 title = new H1();
  private final Span extra = new Span();
  private final Footer acts = new Footer();

  @SuppressWarnings("this-escape") // only Vaadin sees the page before its subclass is done
  protected StaffPage() {
    addClassName("work-content");
    extra.addClassName("extra");
    acts.addClassName("acts");
  }

  /** What this screen says. */
  protected final void title(String words) {
    title.setText(words);
  }

  /** A softer addition beside the title. */
  protected final void extra(String words) {
    extra.setText(words);
  }

  /** The acts at the start of the bar, in order, and at its end the one primary act. */
  protected final void acts(Component[] start, Component... end) {
    acts.removeAll();
    acts.add(start);
    Span fill = new Span();
    fill.addClassName("fill");
    acts.add(fill);
    acts.add(end);
  }

  /** The acts at the end of the bar. */
  protected final void acts(Component... end) {
    acts(new Component[0], end);
  }

  H1 titlePart() {
    return title;
  }

  Span extraPart() {
    return extra;
  }

  Footer actsPart() {
    return acts;
  }

  /**
   * For a page that may be longer than the screen: also by keyboard where nothing takes the focus.
   */
  protected final void scrolls() {
    addClassName("page-scroll");
    getElement().setAttribute("tabindex", "0");
  }
}
