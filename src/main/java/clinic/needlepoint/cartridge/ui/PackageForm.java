package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.ListedDevice;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;

/** A box with a number of its own: what is inside, and how many. */
final class PackageForm extends Div {
  private final transient ObjIntConsumer<Device> then;
  private final RadioButtonGroup<Device> device = new RadioButtonGroup<>();
  private final TextField units = Fields.line("list.package.units", 5);

  PackageForm(
      String number, List<ListedDevice> listed, StockWords words, ObjIntConsumer<Device> then) {
    this.then = then;
    device.setLabel(words.say("list.package.device"));
    device.setItems(
        listed.stream().filter(each -> !each.retired()).map(ListedDevice::device).toList());
    device.setItemLabelGenerator(Device::model);
    device.addClassName("whole-row");
    Div form = new Div(device, units);
    form.addClassName("form");
    add(new Hint(words.say("list.package.hint", number)), form);
  }

  void send() {
    Fields fields = new Fields();
    fields.require(device, device.getValue() != null, "device");
    OptionalInt number = fields.number(units, 1, 10_000);
    if (fields.whole()) {
      then.accept(device.getValue(), number.getAsInt());
    }
  }
}
