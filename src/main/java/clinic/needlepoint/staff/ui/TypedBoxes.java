package clinic.needlepoint.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Staff code and PIN as boxes that fill in turn; of the PIN only dots. */
final class TypedBoxes extends Div {
  private final Div code = box();
  private final Div pin = box();

  TypedBoxes() {
    addClassName("boxes");
    add(
        field(getTranslation("staff.sign-in.code"), code, "box--code"),
        field(getTranslation("staff.sign-in.pin"), pin, "box--pin"));
    show(Typed.NOTHING);
  }

  void show(Typed typed) {
    fill(code, typed.code(), typed.codeNext());
    code.getElement()
        .setAttribute("aria-label", getTranslation("staff.sign-in.code") + " " + typed.code());
    fill(pin, "\u2022".repeat(typed.pin().length()), !typed.codeNext());
    pin.getElement()
        .setAttribute(
            "aria-label",
            getTranslation("staff.sign-in.pin-typed", String.valueOf(typed.pin().length())));
  }

  private static void fill(Div box, String text, boolean next) {
    box.removeAll();
    box.add(new Span(text));
    if (next) {
      Span caret = new Span();
      caret.addClassName("caret");
      box.add(caret);
    }
    box.setClassName("on", next);
  }

  private static Div box() {
    Div box = new Div();
    box.addClassNames("box", "num");
    return box;
  }

  private static Div field(String label, Div box, String width) {
    box.addClassName(width);
    box.getElement().setAttribute("role", "img");
    box.getElement().setAttribute("aria-label", label);
    Div field = new Div(new Span(label), box);
    field.addClassName("boxfield");
    return field;
  }
}
