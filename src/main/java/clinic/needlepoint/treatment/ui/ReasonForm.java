package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a reason in a person's own words. The service says when it is too short. */
final class ReasonForm extends Div {
  private static final int LONGEST = 200;

  private final TextArea reason;

  /**
   * @param what the message keys' part: title, why, label, go
   */
  ReasonForm(Say say, String what, Consumer<String> given, Runnable back) {
    addClassName("reason-form");
    Paragraph why = new Paragraph(say.text(what + ".why"));
    reason = new TextArea(say.text(what + ".label"));
    reason.setMaxLength(LONGEST);
    NativeButton go =
        Buttons.primary(say.text(what + ".go"), () -> given.accept(reason.getValue()));
    Div buttons = new Div(Buttons.plain(say.text("form.back"), back), go);
    buttons.addClassName("typed-buttons");
    add(new H2(say.text(what + ".title")), why, reason, buttons);
  }

  void focus() {
    reason.focus();
  }
}
