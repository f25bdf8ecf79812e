package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.BoxCondition;
import clinic.needlepoint.cartridge.DeliveryNote;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Who delivered it, on which invoice, and how it looks. */
final class DeliveryForm extends Div {
  private final transient Consumer<DeliveryNote> then;
  private final TextField supplier = Fields.line("receive.supplier", 60);
  private final TextField invoice = Fields.line("receive.invoice", 40);
  private final RadioButtonGroup<BoxCondition> condition = new RadioButtonGroup<>();

  DeliveryForm(int units, StockWords words, Consumer<DeliveryNote> then) {
    this.then = then;
    condition.setLabel(words.say("receive.condition"));
    condition.setItems(BoxCondition.values());
    condition.setItemLabelGenerator(item -> words.say("receive.condition." + item.word()));
    condition.addClassName("whole-row");
    Div form = new Div(supplier, invoice, condition);
    form.addClassName("form");
    add(new Hint(words.say("receive.deliver", String.valueOf(units))), form);
  }

  void send() {
    Fields fields = new Fields();
    String who = fields.text(supplier, "supplier");
    String number = fields.text(invoice, "invoice");
    fields.require(condition, condition.getValue() != null, "condition");
    if (fields.whole()) {
      then.accept(new DeliveryNote(who, number, condition.getValue()));
    }
  }
}
