package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.DeviceStock;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** From how few usable units on the screen says to order more. */
final class ReorderForm extends Div {
  private static final int MOST = 10_000;

  private final transient Consumer<OptionalInt> then;
  private final TextField level = Fields.line("stock.reorder.level", 5);

  ReorderForm(DeviceStock stock, StockWords words, Consumer<OptionalInt> then) {
    this.then = then;
    stock.reorderLevel().ifPresent(units -> level.setValue(String.valueOf(units)));
    Div form = new Div(level);
    form.addClassName("form");
    add(new Hint(words.say("stock.reorder.hint")), form);
  }

  void save() {
    Fields fields = new Fields();
    OptionalInt units = fields.numberIfAny(level, 0, MOST);
    if (fields.whole()) {
      then.accept(units);
    }
  }
}
