package clinic.needlepoint.cartridge.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** The lines of a form about stock: says at each what it still needs. */
final class Fields {
  private boolean whole = true;

  /** A line with a label of the module's messages. */
  static TextField line(String key, int length) {
    TextField field = new TextField();
    field.setLabel(field.getTranslation("cartridge." + key));
    field.setMaxLength(length);
    field.setAutocorrect(false);
    return field;
  }

  /** Whether everything was fine so far. */
  boolean whole() {
    return whole;
  }

  /** Says the sentence at the field when it is not fine. */
  boolean require(HasValidation field, boolean fine, String otherwise, Object... values) {
    field.setInvalid(!fine);
    field.setErrorMessage(fine ? "" : said(field, otherwise, values));
    whole &= fine;
    return fine;
  }

  private static String said(HasValidation field, String key, Object... values) {
    return ((com.vaadin.flow.component.Component) field)
        .getTranslation("cartridge.need." + key, values);
  }

  /** A text that may not be empty. */
  String text(TextField field, String otherwise) {
    String text = field.getValue().strip();
    require(field, !text.isEmpty(), otherwise);
    return text;
  }

  /** A whole number in a range; empty and complained about when it is none. */
  OptionalInt number(TextField field, int least, int most) {
    String text = field.getValue().strip();
    int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
    boolean fine = number >= least && number <= most;
    require(field, fine, "number", String.valueOf(least), String.valueOf(most));
    return fine ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** The same, but the line may stay empty. */
  OptionalInt numberIfAny(TextField field, int least, int most) {
    if (field.getValue().isBlank()) {
      field.setInvalid(false);
      return OptionalInt.empty();
    }
    return number(field, least, most);
  }

  /** Typed like 2027-02-28, because a calendar lies over the keyboard on the screen. */
  Optional<LocalDate> day(TextField field) {
    try {
      LocalDate day = LocalDate.parse(field.getValue().strip());
      require(field, true, "day");
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      require(field, false, "day");
      return Optional.empty();
    }
  }
}
