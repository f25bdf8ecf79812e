package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ChangeResult;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Another number, from which day, and who says so. */
final class ChangeForm extends Div {
  /** Takes what was typed, once it is a number and a day. */
  @FunctionalInterface
  interface Propose {
    void change(int value, LocalDate from, String source);
  }

  private final transient ChangeWords words;
  private final TextField number = new TextField();
  private final TextField from = new TextField();
  private final TextField source = new TextField();

  ChangeForm(
      ProtocolValue value, LocalDate today, ChangeWords words, Propose propose, Runnable keep) {
    this.words = words;
    line(number, words.say("change.number", words.unit(value.key().unit())), 6);
    number.setValue(String.valueOf(value.value()));
    line(from, words.say("change.from"), 10);
    from.setValue(today.toString());
    line(source, words.say("change.source"), 300);
    Div fields = new Div(number, from, source);
    fields.addClassName("form");
    source.addClassName("whole-row");
    Div acts =
        new Div(
            Buttons.plain(words.say("change.keep"), keep),
            Buttons.plain(words.say("change.propose"), () -> send(propose)));
    acts.addClassName("form-acts");
    addClassName("change-form");
    add(fields, acts);
  }

  private static void line(TextField field, String label, int length) {
    field.setLabel(label);
    field.setMaxLength(length);
    field.setAutocorrect(false);
  }

  private void send(Propose propose) {
    complain(
        number, number.getValue().strip().matches("[0-9]{1,6}") ? "" : words.say("need.number"));
    complain(from, isDay(from.getValue()) ? "" : words.say("need.day"));
    if (!number.isInvalid() && !from.isInvalid()) {
      propose.change(
          Integer.parseInt(number.getValue().strip()),
          LocalDate.parse(from.getValue().strip()),
          source.getValue());
    }
  }

  /** Says at its place what a step was not taken for. */
  void refuse(ChangeResult result) {
    String said = words.refusal(result).orElse("");
    TextField at =
        switch (result) {
          case ChangeResult.NoSuchDay _ -> from;
          case ChangeResult.NoSource _ -> source;
          default -> number;
        };
    complain(number, "");
    complain(from, "");
    complain(source, "");
    complain(at, said);
  }

  private static void complain(TextField field, String said) {
    field.setInvalid(!said.isEmpty());
    field.setErrorMessage(said);
  }

  private static boolean isDay(String typed) {
    try {
      LocalDate.parse(typed.strip());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
