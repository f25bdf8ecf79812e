package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Why a recall may be lifted; a second person reads it before anything is. */
final class LiftForm extends Div {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  LiftForm(RecallWords words, Consumer<String> given, Runnable back) {
    addClassName("page-in");
    TextArea reason = new TextArea(words.text("lift.reason"));
    reason.setMaxLength(LONGEST);
    Div fields = new Div(reason);
    fields.addClassName("form");
    Div acts =
        new Div(
            Buttons.plain(words.text("form.back"), back),
            Buttons.primary(
                words.text("lift.ask"),
                () -> {
                  boolean enough = reason.getValue().strip().length() >= SHORTEST;
                  reason.setInvalid(!enough);
                  reason.setErrorMessage(enough ? "" : words.text("lift.need.reason"));
                  if (enough) {
                    given.accept(reason.getValue());
                  }
                }));
    acts.addClassName("form-acts");
    add(new H2(words.text("lift.title")), new Paragraph(words.text("lift.why")), fields, acts);
  }
}
