package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.DeviceStock;
import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;

/** A device: how many are usable, when to order, and its lots with a bar each. */
final class DeviceCard extends Div {
  private final transient DeviceStock stock;
  private final transient StockWords words;

  DeviceCard(
      DeviceStock stock,
      StockWords words,
      boolean manages,
      BiConsumer<DeviceStock, LotStock> open,
      Runnable reorder) {
    this.stock = stock;
    this.words = words;
    addClassNames("card", "device-card");
    Div head = new Div(name(), state());
    head.addClassName("device-head");
    if (manages && !stock.device().retired()) {
      head.add(Buttons.plain(words.say("stock.reorder.open"), reorder));
    }
    UnorderedList lots = new UnorderedList();
    lots.addClassName("lots");
    int longest = stock.lots().stream().mapToInt(LotStock::received).max().orElse(1);
    for (LotStock lot : stock.lots()) {
      ListItem row = new ListItem(what(lot), bar(lot, longest), number(lot), words.state(lot));
      row.addClassName("lot");
      if (manages) {
        row.addClassName("lot--open");
        var look = Buttons.plain(words.say("stock.open"), () -> open.accept(stock, lot));
        look.setAriaLabel(words.say("stock.open-lot", lot.lot()));
        row.add(look);
      }
      lots.add(row);
    }
    add(head);
    if (stock.lots().isEmpty()) {
      Paragraph none = new Paragraph(words.say("stock.no-lots"));
      none.addClassName("cap");
      add(none);
    } else {
      add(lots);
    }
  }

  private Div name() {
    Paragraph number = new Paragraph(stock.device().device().identifier());
    number.addClassNames("cap", "num");
    Div name = new Div(new H2(stock.device().device().model()), number);
    name.addClassName("device-name");
    return name;
  }

  private Status state() {
    String usable = String.valueOf(stock.usable(words.today()));
    if (stock.device().retired()) {
      return new Status(Shape.STOP, words.say("stock.retired"));
    }
    if (stock.reorder(words.today())) {
      return new Status(
          Shape.WARN,
          words.say("stock.order", usable, String.valueOf(stock.reorderLevel().orElse(0))));
    }
    return stock.reorderLevel().isPresent()
        ? new Status(Shape.OK, words.say("stock.enough", usable))
        : new Status(Shape.UNKNOWN, words.say("stock.no-level", usable));
  }

  private Div what(LotStock lot) {
    Span number = new Span(lot.lot());
    number.addClassName("lot-number");
    Span until = new Span(words.say("stock.until", words.day(lot.expires())));
    until.addClassName("cap");
    Div what = new Div(number, until);
    what.addClassName("lot-what");
    return what;
  }

  /** As long as what came in, filled as far as it is left. */
  private Div bar(LotStock lot, int longest) {
    Div left = new Div();
    left.addClassNames(
        "stock-left",
        "stock-" + lot.state(words.today()).name().toLowerCase(java.util.Locale.ROOT));
    left.getStyle().set("width", share(lot.onHand(), lot.received()));
    Div bar = new Div(left);
    bar.addClassName("stock-bar");
    bar.getStyle().set("width", share(lot.received(), longest));
    Div room = new Div(bar);
    room.addClassName("stock-room");
    room.getElement().setAttribute("aria-hidden", "true");
    return room;
  }

  private static String share(int part, int whole) {
    int percent = whole <= 0 ? 0 : Math.clamp(Math.round(100f * part / whole), 0, 100);
    return percent + "%";
  }

  private Div number(LotStock lot) {
    Span left = new Span(String.valueOf(lot.onHand()));
    left.addClassNames("lot-left", "num");
    Span of = new Span(words.say("stock.of", String.valueOf(lot.received())));
    of.addClassNames("cap", "num");
    Div number = new Div(left, of);
    number.addClassName("lot-count");
    if (lot.held() > 0) {
      Span held = new Span(words.say("stock.held", String.valueOf(lot.held())));
      held.addClassNames("cap", "num");
      number.add(held);
    }
    return number;
  }
}
