package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.OptionalInt;

/** A person counts, and says why the number differs. */
final class CountForm extends Div {
  /** What was counted. */
  @FunctionalInterface
  interface Counted {
    void of(int counted, String reason);
  }

  private static final int MOST = 100_000;

  private final transient Counted then;
  private final TextField counted = Fields.line("stock.count.units", 6);
  private final TextField reason = Fields.line("stock.count.reason", 200);

  CountForm(LotStock lot, StockWords words, Counted then) {
    this.then = then;
    Div form = new Div(counted, reason);
    form.addClassName("form");
    add(new Hint(words.say("stock.count.hint", String.valueOf(lot.onHand()))), form);
  }

  void send() {
    Fields fields = new Fields();
    OptionalInt number = fields.number(counted, 0, MOST);
    if (fields.whole()) {
      then.of(number.getAsInt(), reason.getValue());
    }
  }
}
