package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.LabelPrints;
import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.cartridge.UnitLabel;
import clinic.needlepoint.cartridge.UnitLabels;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Paper;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.PaperExits;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Gives units a serial number of the clinic and prints their labels. */
final class LabelForm extends Div {
  private final transient Device device;
  private final transient LotStock lot;
  private final transient StockWords words;
  private final transient UnitLabels labels;
  private final transient LabelPrints prints;
  private final transient SignedInStaff staff;
  private final TextField units = Fields.line("stock.labels.units", 5);
  private final PaperExit exit;
  private final Div said = new Div();
  private transient int free;

  LabelForm(
      Device device,
      LotStock lot,
      StockWords words,
      UnitLabels labels,
      LabelPrints prints,
      PaperExits exits,
      SignedInStaff staff) {
    this.device = device;
    this.lot = lot;
    this.words = words;
    this.labels = labels;
    this.prints = prints;
    this.exit = exits.open();
    this.staff = staff;
    this.free = UnitLabels.possible(device) ? lot.unlabelled() : 0;
    said.addClassName("labels-said");
    if (!UnitLabels.possible(device)) {
      add(new Banner(Shape.WARN, words.say("stock.labels.not-gs1")));
    } else if (free == 0) {
      add(new Banner(Shape.OK, words.say("stock.labels.all")));
    } else {
      Div form = new Div(units);
      form.addClassName("form");
      add(new Hint(words.say("stock.labels.hint", String.valueOf(free))), form);
    }
    add(exit, said);
    List<UnitLabel> before = labels.of(lot.device(), lot.lot());
    if (!before.isEmpty()) {
      said.add(print(words.say("stock.labels.again", String.valueOf(before.size())), before));
    }
  }

  boolean possible() {
    return free > 0;
  }

  void issue() {
    Fields fields = new Fields();
    OptionalInt number = fields.number(units, 1, Math.max(1, free));
    if (!fields.whole()) {
      return;
    }
    List<UnitLabel> issued =
        labels.issue(lot.device(), lot.lot(), number.getAsInt(), staff.require());
    said.removeAll();
    if (issued.isEmpty()) {
      said.add(new Banner(Shape.WARN, words.say("stock.labels.moved")));
      return;
    }
    free -= issued.size();
    units.clear();
    said.add(
        new Banner(
            Shape.OK,
            words.say("stock.labels.done", String.valueOf(issued.size())),
            words.say(
                "stock.labels.serials", issued.getFirst().serial(), issued.getLast().serial())),
        print(words.say("stock.labels.print"), issued));
    said.scrollIntoView();
  }

  private Div print(String sentence, List<UnitLabel> these) {
    Span what = new Span(sentence);
    Div row =
        new Div(
            what,
            link(words.say("stock.labels.pdf"), "labels.pdf", "application/pdf", pdf(these)),
            link(
                words.say("stock.labels.zpl"),
                "labels.zpl",
                "text/plain; charset=utf-8",
                out ->
                    out.write(
                        LabelPrints.zpl(these, this::lines).getBytes(StandardCharsets.UTF_8))));
    row.addClassName("label-prints");
    return row;
  }

  private Paper.Content pdf(List<UnitLabel> these) {
    return out ->
        prints.sheets(
            these, this::lines, words.say("stock.labels.paper", lot.lot()), words.locale(), out);
  }

  private List<String> lines(UnitLabel label) {
    return List.of(
        label.serial(),
        device.model(),
        words.say("stock.lot", label.lot()),
        words.say("stock.until", words.day(label.expires())));
  }

  private Component link(String text, String name, String type, Paper.Content content) {
    return Buttons.before(
        "down2", Buttons.plain(text, () -> exit.take(new Paper(name, type, content))));
  }
}
