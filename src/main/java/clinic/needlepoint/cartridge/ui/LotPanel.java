package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.LabelPrints;
import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.cartridge.StockChangeResult;
import clinic.needlepoint.cartridge.StockShelf;
import clinic.needlepoint.cartridge.UnitLabels;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.PaperExits;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;

/** One lot: the sum that closes, and what a person can do to it. */
final class LotPanel extends Div {
  private final transient Device device;
  private final transient StockWords words;
  private final transient StockShelf shelf;
  private final transient UnitLabels labels;
  private final transient LabelPrints prints;
  private final transient PaperExits exits;
  private final transient SignedInStaff staff;
  private final transient BiConsumer<Component[], Component> acts;
  private final transient Runnable leave;
  private final Div said = new Div();
  private transient LotStock lot;

  LotPanel(
      Device device,
      LotStock lot,
      StockWords words,
      StockShelf shelf,
      UnitLabels labels,
      LabelPrints prints,
      PaperExits exits,
      SignedInStaff staff,
      BiConsumer<Component[], Component> acts,
      Runnable leave) {
    this.device = device;
    this.lot = lot;
    this.words = words;
    this.shelf = shelf;
    this.labels = labels;
    this.prints = prints;
    this.exits = exits;
    this.staff = staff;
    this.acts = acts;
    this.leave = leave;
    addClassName("lot-panel");
    facts();
  }

  private void facts() {
    removeAll();
    add(said, card());
    acts.accept(
        new Component[] {
          Buttons.plain(words.say("stock.act.discard"), this::discard),
          Buttons.plain(words.say("stock.act.labels"), this::label)
        },
        Buttons.primary(words.say("stock.act.count"), this::count));
  }

  private Div card() {
    Div top =
        new Div(words.state(lot), new Span(words.say("stock.until", words.day(lot.expires()))));
    top.addClassName("lot-top");
    Div stack = new Div();
    stack.addClassName("stack");
    part(stack, "used", lot.used());
    part(stack, "discarded", lot.discarded());
    part(stack, "in-session", lot.held());
    part(stack, "missing", lot.missing());
    part(stack, "left", lot.onHand());
    Paragraph sum = new Paragraph(words.say("stock.sum", String.valueOf(lot.received())));
    sum.addClassName("key-t");
    Div card = new Div(top, sum, stack);
    card.addClassNames("card", "lot-card");
    lot.recall()
        .ifPresent(reason -> card.add(new Banner(Shape.STOP, words.say("stock.recalled"), reason)));
    if (lot.missing() < 0) {
      card.add(caption("stock.found", -lot.missing()));
    }
    if (lot.labelled() > 0) {
      card.add(caption("stock.labelled", lot.labelled()));
    }
    return card;
  }

  private Paragraph caption(String key, int number) {
    Paragraph caption = new Paragraph(words.say(key, String.valueOf(number)));
    caption.addClassName("cap");
    return caption;
  }

  /** Parts of nothing are left out, so that the words of the others have room. */
  private void part(Div stack, String what, int units) {
    if (units > 0) {
      Div part = new Div(new Span(words.say("stock.part." + what, String.valueOf(units))));
      part.addClassNames("stack-part", "stack-" + what);
      part.getStyle().set("flex-grow", String.valueOf(units));
      stack.add(part);
    }
  }

  private void discard() {
    DiscardForm form =
        new DiscardForm(
            lot,
            words,
            (units, serials, reason) ->
                done(
                    shelf.discard(lot.device(), lot.lot(), units, serials, reason, staff.require()),
                    words.say("stock.discard.done", String.valueOf(units))));
    form(form, Buttons.stop(words.say("stock.discard.go"), form::send));
  }

  private void count() {
    CountForm form =
        new CountForm(
            lot,
            words,
            (counted, reason) ->
                done(
                    shelf.count(
                        lot.device(), lot.lot(), counted, lot.onHand(), reason, staff.require()),
                    words.say("stock.count.done", String.valueOf(counted))));
    form(form, Buttons.primary(words.say("stock.count.go"), form::send));
  }

  private void label() {
    said.removeAll();
    removeAll();
    LabelForm form = new LabelForm(device, lot, words, labels, prints, exits, staff);
    add(form);
    acts.accept(
        new Component[0],
        form.possible()
            ? Buttons.primary(words.say("stock.labels.go"), form::issue)
            : Buttons.primary(words.say("stock.leave"), leave));
  }

  private void form(Component form, Component go) {
    said.removeAll();
    removeAll();
    add(said, form);
    acts.accept(new Component[0], go);
  }

  private void done(StockChangeResult result, String sentence) {
    said.removeAll();
    switch (result) {
      case StockChangeResult.Done(LotStock now) -> {
        lot = now;
        facts();
        said.add(new Banner(Shape.OK, sentence));
      }
      case StockChangeResult.MovedMeanwhile(LotStock now) -> {
        lot = now;
        count();
        warn("stock.moved", String.valueOf(now.onHand()));
      }
      case StockChangeResult.NeedsReason(int difference) ->
          warn(
              difference < 0 ? "stock.count.fewer" : "stock.count.more",
              String.valueOf(Math.abs(difference)));
      case StockChangeResult.NotSoMany(int there) ->
          warn("stock.not-so-many", String.valueOf(there));
      case StockChangeResult.NameTheLabels(int atLeast) ->
          warn("stock.name-labels", String.valueOf(atLeast));
      case StockChangeResult.NoSuchLabels(var serials) ->
          warn("stock.no-labels", String.join(", ", serials));
    }
    said.scrollIntoView();
  }

  private void warn(String key, String value) {
    said.add(new Banner(Shape.WARN, words.say(key, value)));
  }
}
