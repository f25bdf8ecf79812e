package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Box;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The boxes scanned so far, a row each kind. */
final class BoxLines extends Div {
  private final transient StockWords words;

  BoxLines(
      List<Box> boxes,
      Predicate<Box> quarantined,
      Function<Box, String> model,
      StockWords words,
      Consumer<Box> more,
      Consumer<Box> less) {
    this.words = words;
    addClassName("rows");
    for (Box box : boxes) {
      Paragraph what = new Paragraph(words.say("receive.line", model.apply(box), box.lot()));
      what.addClassName("key-t");
      Paragraph until = new Paragraph(words.say("stock.until", words.day(box.expires())));
      until.addClassName("cap");
      Div left = new Div(what, until);
      if (quarantined.test(box)) {
        left.add(new Status(Shape.STOP, words.say("receive.line.quarantined")));
      }
      if (box.typed()) {
        left.add(new Status(Shape.WARN, words.say("receive.line.typed")));
      }
      Span count =
          new Span(
              words.say(
                  "receive.line.count",
                  String.valueOf(box.boxes()),
                  String.valueOf(box.units()),
                  String.valueOf(box.quantity())));
      count.addClassNames("num", "line-count");
      Div acts =
          new Div(
              count,
              Buttons.tool("minus", words.say("receive.less", box.lot()), () -> less.accept(box)));
      if (box.serial().isEmpty()) {
        acts.add(
            Buttons.tool("plus", words.say("receive.more", box.lot()), () -> more.accept(box)));
      }
      acts.addClassName("acts-end");
      Div row = new Div(left, acts);
      row.addClassNames("card", "row", "box-line");
      add(row);
    }
  }

  /** What to do first. */
  Div empty() {
    Div card =
        new Div(
            Icon.of("pic-scanner"),
            new Div(
                new H2(words.say("receive.scan")), new Paragraph(words.say("receive.scan.more"))));
    card.addClassNames("card", "receive-scan");
    return card;
  }
}
