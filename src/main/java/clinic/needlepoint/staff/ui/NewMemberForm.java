package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.CodeTaken;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Somebody new: says at each field what it still needs, and hands over only what is whole. */
final class NewMemberForm extends Div {
  private final TextField name = new TextField(getTranslation("staff.admin.name"));
  private final TextField code = new TextField(getTranslation("staff.admin.code"));
  private final RadioButtonGroup<StaffRole> role = new RadioButtonGroup<>();
  private final TextField kind = new TextField(getTranslation("staff.admin.licence-kind"));
  private final TextField number = new TextField(getTranslation("staff.admin.licence-number"));
  private final TextField expires = new TextField(getTranslation("staff.admin.licence-expires"));
  private final TextField depth = new TextField(getTranslation("staff.admin.depth-cap"));
  private final PasswordField pin = new PasswordField(getTranslation("staff.admin.pin"));
  private final PasswordField again = new PasswordField(getTranslation("staff.admin.pin-again"));
  private final TextField lastDay = new TextField(getTranslation("staff.admin.last-day"));
  private final BiPredicate<StaffRole, LocalDate> fits;
  private final Consumer<NewStaffMember> add;
  private boolean whole;

  /**
   * @param fits whether access may end on that day
   */
  NewMemberForm(BiPredicate<StaffRole, LocalDate> fits, Consumer<NewStaffMember> add) {
    this.fits = fits;
    this.add = add;
    role.setLabel(getTranslation("staff.admin.role"));
    role.setItems(StaffRole.values());
    role.setItemLabelGenerator(item -> getTranslation(RoleWords.key(item)));
    role.addClassName("whole-row");
    Stream.of(pin, again).forEach(field -> field.setRevealButtonVisible(false));
    Div fields = new Div(name, code, role, lastDay, kind, number, expires, depth, pin, again);
    fields.addClassName("form");
    Div acts = new Div(Buttons.primary(getTranslation("staff.admin.add"), this::tryToAdd));
    acts.addClassName("form-acts");
    add(fields, acts);
  }

  private void tryToAdd() {
    whole = true;
    require(name, !name.getValue().isBlank() && name.getValue().strip().length() <= 60, "name");
    require(code, code.getValue().matches("[0-9]{4}"), "code");
    require(role, role.getValue() != null, "role");
    checkPins();
    Optional<LocalDate> last = lastDay();
    Optional<Licence> licence = licence();
    if (whole) {
      handOver(licence, last);
    }
  }

  private Optional<LocalDate> lastDay() {
    Optional<LocalDate> last = date(lastDay);
    if (role.getValue() == StaffRole.AUDITOR || !lastDay.getValue().isBlank()) {
      boolean fine =
          role.getValue() != null && last.filter(d -> fits.test(role.getValue(), d)).isPresent();
      require(lastDay, fine, last.isEmpty() ? "date" : "last-day");
    } else {
      require(lastDay, true, "date");
    }
    return last;
  }

  private void checkPins() {
    String typed = pin.getValue();
    if (!typed.matches("[0-9]{6}")) {
      require(pin, false, "pin");
    } else {
      require(pin, !new Pin(typed).easy(), "pin-easy");
    }
    require(again, again.getValue().equals(typed), "pin-differs");
  }

  private Optional<Licence> licence() {
    long filled =
        Stream.of(kind, number, expires, depth)
            .filter(field -> !field.getValue().isBlank())
            .count();
    require(kind, filled == 0 || filled == 4, "licence");
    Optional<LocalDate> last = date(expires);
    require(expires, expires.getValue().isBlank() || last.isPresent(), "date");
    boolean deep = depth.getValue().matches("[0-2]([.,][0-9]{1,3})?|3([.,]0{1,3})?");
    require(depth, depth.getValue().isBlank() || deep, "depth");
    return whole ? last.map(this::licence) : Optional.empty();
  }

  /** Typed, because a calendar lies over the keyboard on the screen. */
  private static Optional<LocalDate> date(TextField field) {
    try {
      return Optional.of(LocalDate.parse(field.getValue().strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Licence licence(LocalDate last) {
    int micrometres =
        new BigDecimal(depth.getValue().replace(',', '.')).movePointRight(3).intValueExact();
    return new Licence(kind.getValue().strip(), number.getValue().strip(), last, micrometres);
  }

  private void handOver(Optional<Licence> licence, Optional<LocalDate> last) {
    NewStaffMember member =
        new NewStaffMember(
            code.getValue(),
            name.getValue().strip(),
            role.getValue(),
            licence,
            new Pin(pin.getValue()),
            last);
    try {
      add.accept(member);
      List.<HasValue<?, ?>>of(name, code, role, lastDay, kind, number, expires, depth, pin, again)
          .forEach(HasValue::clear);
      List.<HasValidation>of(name, code, role, lastDay, kind, number, expires, depth, pin, again)
          .forEach(field -> field.setInvalid(false));
    } catch (CodeTaken e) {
      require(code, false, "code-taken");
    }
  }

  private void require(HasValidation field, boolean fine, String otherwise) {
    field.setInvalid(!fine);
    field.setErrorMessage(fine ? "" : getTranslation("staff.form." + otherwise));
    whole &= fine;
  }
}
