package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A labelled box that shows what was typed, with a caret while it is the one being filled. */
final class BoxField extends Div {
  private final Span text = new Span();
  private final Div box = new Div();
  private final int length;
  private String value = "";

  BoxField(String label, int length, String width) {
    this.length = length;
    addClassName("boxfield");
    setWidth(width);
    box.addClassNames("box", "num");
    box.add(text);
    Span name = new Span(label);
    add(name, box);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
  }

  boolean full() {
    return value.length() >= length;
  }

  String value() {
    return value;
  }

  void value(String next, boolean current) {
    value = next;
    text.removeAll();
    text.setText(next);
    if (current) {
      Span caret = new Span();
      caret.addClassName("caret");
      text.add(caret);
    }
    box.setClassName("on", current);
  }
}
