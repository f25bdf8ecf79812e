package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.treatment.Channel;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** How and on which day somebody was told. */
final class TellingForm extends Div {
  private final RecallWords words;
  private final LocalDate today;
  private final BiConsumer<Channel, LocalDate> given;
  private final TextField day;
  private final Map<Channel, NativeButton> buttons = new EnumMap<>(Channel.class);
  private Channel how = Channel.PHONE;

  TellingForm(
      RecallWords words,
      String who,
      LocalDate today,
      BiConsumer<Channel, LocalDate> given,
      Runnable back) {
    this.words = words;
    this.today = today;
    this.given = given;
    addClassName("page-in");
    day = new TextField(words.text("tell.day"));
    day.setHelperText(words.text("form.notified-how"));
    day.setValue(today.toString());
    Div fields = new Div(day);
    fields.addClassName("form");
    Div acts =
        new Div(
            Buttons.plain(words.text("form.back"), back),
            Buttons.primary(words.text("tell.go"), this::give));
    acts.addClassName("form-acts");
    add(new H2(words.text("tell.title", who)), new Paragraph(words.text("tell.how")));
    add(channels(), fields, acts);
  }

  private Div channels() {
    Div row = new Div();
    row.addClassName("kinds");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", words.text("tell.how"));
    for (Channel each : Channel.values()) {
      NativeButton button = Buttons.plain(words.text("channel." + each.word()), () -> choose(each));
      buttons.put(each, button);
      row.add(button);
    }
    choose(how);
    return row;
  }

  private void choose(Channel chosen) {
    how = chosen;
    buttons.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == chosen)));
  }

  private void give() {
    Optional<LocalDate> on = on();
    day.setInvalid(on.isEmpty());
    day.setErrorMessage(on.isEmpty() ? words.text("form.need.notified") : "");
    on.ifPresent(date -> given.accept(how, date));
  }

  private Optional<LocalDate> on() {
    try {
      return Optional.of(LocalDate.parse(day.getValue().strip()))
          .filter(date -> !date.isAfter(today));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
