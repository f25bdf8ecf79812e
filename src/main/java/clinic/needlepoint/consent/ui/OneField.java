package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentRefused;
import clinic.needlepoint.consent.SignatureRefused;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** One line to type, with what it is for above it. What does not fit is said below it. */
final class OneField {
  private final PatientFrame frame;
  private final String what;
  private final Consumer<String> typed;
  private final Runnable back;
  private boolean hidden;
  private String value = "";

  /**
   * Makes it.
   *
   * @param what the last part of the message keys
   * @param typed takes what was typed, and may refuse it with a sentence
   */
  OneField(PatientFrame frame, String what, Consumer<String> typed, Runnable back) {
    this.frame = frame;
    this.what = what;
    this.typed = typed;
    this.back = back;
  }

  /** What is typed is not shown. */
  OneField hidden() {
    hidden = true;
    return this;
  }

  void show() {
    frame.show("consent." + what, this::fill);
  }

  private void fill() {
    Input field = new Input();
    field.setId("consent-" + what);
    field.setType(hidden ? "password" : "text");
    field.setValue(value);
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.getElement().setAttribute("autocomplete", "off");
    field.getElement().setAttribute("maxlength", "80");
    field.addValueChangeListener(change -> value = change.getValue());
    NativeLabel label = new NativeLabel(frame.getTranslation("consent.field." + what));
    label.setFor(field);
    Paragraph refused = new Paragraph();
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    frame.title(frame.getTranslation("consent.field." + what + ".corner"));
    frame.room(new Page("signing", label, field, refused));
    frame.back(frame.getTranslation("ui.back"), back);
    frame.primary(frame.getTranslation("ui.next"), () -> take(refused));
  }

  private void take(Paragraph refused) {
    try {
      typed.accept(value);
    } catch (SignatureRefused e) {
      say(refused, e.messageKey());
    } catch (ConsentRefused e) {
      say(refused, e.messageKey());
    }
  }

  private void say(Paragraph refused, String key) {
    refused.setText(frame.getTranslation(key));
    refused.setVisible(true);
  }
}
