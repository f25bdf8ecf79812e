package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.LabelLimits;
import clinic.needlepoint.cartridge.Sterilisation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Everything the list says of a device. */
final class DeviceForm extends Div {
  private final transient Consumer<Device> then;
  private final TextField identifier = Fields.line("list.field.device", 23);
  private final TextField maker = Fields.line("list.field.maker", 60);
  private final TextField model = Fields.line("list.field.model", 60);
  private final TextField authorisation = Fields.line("list.field.authorisation", 40);
  private final TextField code = Fields.line("list.field.code", 3);
  private final TextField needles = Fields.line("list.field.needles", 3);
  private final TextField length = Fields.line("list.field.length", 4);
  private final TextField age = Fields.line("list.field.age", 2);
  private final TextField packages = Fields.line("list.field.packages", 400);
  private final RadioButtonGroup<Sterilisation> sterilisation = new RadioButtonGroup<>();
  private final transient Map<BodyArea, TextField> depths = new EnumMap<>(BodyArea.class);

  /**
   * @param before what it says now; empty for a device that is new
   * @param number of a new device, where it was scanned
   */
  DeviceForm(Optional<Device> before, String number, StockWords words, Consumer<Device> then) {
    this.then = then;
    identifier.setValue(number);
    identifier.setReadOnly(before.isPresent());
    sterilisation.setLabel(words.say("list.field.sterilisation"));
    sterilisation.setItems(Sterilisation.values());
    sterilisation.setItemLabelGenerator(
        item -> words.say("list.sterilisation." + item.name().toLowerCase(Locale.ROOT)));
    sterilisation.addClassName("whole-row");
    packages.addClassName("whole-row");
    packages.setHelperText(words.say("list.field.packages.help"));
    Div form =
        new Div(
            identifier,
            authorisation,
            maker,
            model,
            code,
            age,
            needles,
            length,
            sterilisation,
            packages);
    form.addClassName("form");
    Div areas = new Div();
    areas.addClassNames("form", "form-areas");
    for (BodyArea area : BodyArea.values()) {
      TextField depth = Fields.line("list.area." + area.word(), 4);
      depths.put(area, depth);
      areas.add(depth);
    }
    add(form, new H2(words.say("list.depths")), areas);
    before.ifPresent(this::fill);
  }

  private void fill(Device device) {
    maker.setValue(device.maker());
    model.setValue(device.model());
    authorisation.setValue(device.authorisation());
    code.setValue(device.productCode().orElse(""));
    needles.setValue(String.valueOf(device.needles()));
    length.setValue(String.valueOf(device.needleLengthMicrometres()));
    device.limits().minimumAge().ifPresent(years -> age.setValue(String.valueOf(years)));
    sterilisation.setValue(device.sterilisation());
    packages.setValue(PackageText.of(device.packages()));
    device
        .limits()
        .depthMicrometres()
        .forEach((area, depth) -> field(area).setValue(String.valueOf(depth)));
  }

  private TextField field(BodyArea area) {
    return java.util.Objects.requireNonNull(depths.get(area));
  }

  void send() {
    Fields fields = new Fields();
    String number = identifier.getValue().strip().toUpperCase(Locale.ROOT);
    fields.require(identifier, number.matches("[0-9A-Z]{6,23}"), "device-number");
    String made = fields.text(maker, "text");
    String called = fields.text(model, "text");
    String allowed = fields.text(authorisation, "authorisation");
    String letters = code.getValue().strip().toUpperCase(Locale.ROOT);
    fields.require(code, letters.isEmpty() || letters.matches("[A-Z]{3}"), "code");
    OptionalInt count = fields.number(needles, 1, 200);
    OptionalInt micrometres = fields.number(length, 100, 3_000);
    OptionalInt years = fields.numberIfAny(age, 1, 99);
    fields.require(sterilisation, sterilisation.getValue() != null, "sterilisation");
    Optional<SortedMap<String, Integer>> boxes = PackageText.read(packages.getValue());
    fields.require(
        packages, boxes.filter(known -> !known.containsKey(number)).isPresent(), "packages");
    Map<BodyArea, Integer> limits = new EnumMap<>(BodyArea.class);
    depths.forEach((area, field) ->
        fields.numberIfAny(field, 100, 3_000).ifPresent(depth -> limits.put(area, depth)));
    if (fields.whole()) {
      then.accept(
          new Device(
              number,
              made,
              called,
              count.getAsInt(),
              micrometres.getAsInt(),
              sterilisation.getValue(),
              allowed,
              Optional.of(letters).filter(text -> !text.isEmpty()),
              LabelLimits.of(years, limits),
              boxes.orElseThrow()));
    }
  }
}
