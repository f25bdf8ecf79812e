package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.cartridge.StockDiscard;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** How many are thrown away, and why. */
final class DiscardForm extends Div {
  /** What is to be thrown away. */
  @FunctionalInterface
  interface Discarded {
    void of(int units, Set<String> serials, StockDiscard reason);
  }

  private final transient LotStock lot;
  private final transient Discarded discarded;
  private final TextField units = Fields.line("stock.discard.units", 6);
  private final TextField serials = Fields.line("stock.discard.serials", 400);
  private final RadioButtonGroup<StockDiscard> reason = new RadioButtonGroup<>();

  DiscardForm(LotStock lot, StockWords words, Discarded discarded) {
    this.lot = lot;
    this.discarded = discarded;
    reason.setLabel(words.say("stock.discard.reason"));
    reason.setItems(StockDiscard.values());
    reason.setItemLabelGenerator(item -> words.say("stock.discard." + item.word()));
    reason.addClassName("whole-row");
    Div form = new Div(units, reason);
    form.addClassName("form");
    if (lot.labelled() > 0) {
      serials.addClassName("whole-row");
      form.addComponentAtIndex(1, serials);
    }
    add(new Hint(words.say("stock.discard.hint", String.valueOf(lot.onHand()))), form);
  }

  void send() {
    Fields fields = new Fields();
    OptionalInt number = fields.number(units, 1, Math.max(1, lot.onHand()));
    fields.require(reason, reason.getValue() != null, "reason");
    if (fields.whole()) {
      discarded.of(number.getAsInt(), typed(), reason.getValue());
    }
  }

  /** Separated by whatever a person puts between them. */
  private Set<String> typed() {
    return Arrays.stream(serials.getValue().split("[\\s,;]+", -1))
        .filter(serial -> !serial.isEmpty())
        .collect(Collectors.toSet());
  }
}
