package clinic.needlepoint.setup.ui;

import clinic.needlepoint.setup.SetUpCode;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All that a kiosk needs to know once. Nothing is written before every line fits. */
final class SetUpForm extends Div {
  private final TextField code = new TextField(getTranslation("setup.code"));
  private final TextField clinic = new TextField(getTranslation("setup.clinic"));
  private final TextField slug = new TextField(getTranslation("setup.slug"));
  private final TextField kiosk = new TextField(getTranslation("setup.kiosk"));
  private final ComboBox<String> zone = new ComboBox<>(getTranslation("setup.zone"));
  private final TextField name = new TextField(getTranslation("setup.name"));
  private final TextField staffCode = new TextField(getTranslation("setup.staff-code"));
  private final PasswordField pin = new PasswordField(getTranslation("setup.pin"));
  private final PasswordField again = new PasswordField(getTranslation("setup.pin-again"));
  private final SetUpCode setUpCode;
  private final BiConsumer<Site, NewStaffMember> go;
  private boolean whole;

  SetUpForm(SetUpCode setUpCode, BiConsumer<Site, NewStaffMember> go) {
    this.setUpCode = setUpCode;
    this.go = go;
    addClassName("page-in");
    code.setHelperText(getTranslation("setup.code-help"));
    slug.setHelperText(getTranslation("setup.slug-help"));
    kiosk.setValue("1");
    zone.setItems(zones());
    pin.setRevealButtonVisible(false);
    again.setRevealButtonVisible(false);
    Div acts = new Div(Buttons.primary(getTranslation("setup.go"), this::tryIt));
    acts.addClassName("form-acts");
    add(
        group(code),
        new H2(getTranslation("setup.where")),
        group(clinic, slug, kiosk, zone),
        new H2(getTranslation("setup.who")),
        group(name, staffCode, pin, again),
        acts);
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .sorted()
        .toList();
  }

  private static Div group(com.vaadin.flow.component.Component... fields) {
    Div group = new Div(fields);
    group.addClassName("form");
    return group;
  }

  private void tryIt() {
    whole = true;
    checkPlace();
    checkPerson();
    if (whole) {
      require(code, setUpCode.fits(code.getValue()), setUpCode.spent() ? "code-spent" : "code");
    }
    if (whole) {
      go.accept(site(), administrator());
    }
  }

  private void checkPlace() {
    require(clinic, !clinic.getValue().isBlank() && clinic.getValue().length() <= 80, "clinic");
    require(slug, slug.getValue().matches("[a-z0-9-]{1,40}"), "slug");
    require(kiosk, kiosk.getValue().matches("[a-z0-9-]{1,40}"), "slug");
    require(zone, zone.getValue() != null, "zone");
  }

  private void checkPerson() {
    require(name, !name.getValue().isBlank() && name.getValue().length() <= 60, "name");
    require(staffCode, staffCode.getValue().matches("[0-9]{4}"), "staff-code");
    boolean digits = pin.getValue().matches("[0-9]{6}");
    boolean easy = digits && new Pin(pin.getValue()).easy();
    require(pin, digits && !easy, easy ? "pin-easy" : "pin");
    require(again, again.getValue().equals(pin.getValue()), "pin-differs");
  }

  private void require(HasValidation field, boolean fine, String otherwise) {
    field.setInvalid(!fine);
    field.setErrorMessage(fine ? "" : getTranslation("setup.need." + otherwise));
    whole &= fine;
  }

  private Site site() {
    return new Site(
        SiteKind.CLINIC,
        clinic.getValue().strip(),
        ZoneId.of(zone.getValue()),
        slug.getValue(),
        kiosk.getValue());
  }

  private NewStaffMember administrator() {
    return new NewStaffMember(
        staffCode.getValue(),
        name.getValue().strip(),
        StaffRole.ADMINISTRATOR,
        Optional.empty(),
        new Pin(pin.getValue()));
  }
}
