package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Box;
import clinic.needlepoint.cartridge.BoxReading;
import clinic.needlepoint.cartridge.CountSource;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Asks for what a box's label does not say. */
final class BoxForm extends Div {
  private final transient BoxReading.Known known;
  private final transient Consumer<Box> then;
  private final TextField lot = Fields.line("receive.ask.lot", 20);
  private final TextField expires = Fields.line("receive.ask.expires", 10);
  private final TextField units = Fields.line("receive.ask.units", 5);

  BoxForm(BoxReading.Known known, StockWords words, Consumer<Box> then) {
    this.known = known;
    this.then = then;
    Div form = new Div();
    form.addClassName("form");
    if (known.lot().isEmpty()) {
      form.add(lot);
    }
    if (known.expires().isEmpty()) {
      form.add(expires);
    }
    if (known.units().isEmpty()) {
      form.add(units);
    }
    String said =
        words.say(
            "receive.ask.said",
            known.lot().orElse("-"),
            known.expires().map(words::day).orElse("-"));
    add(new Banner(Shape.WARN, known.device().device().model(), said), form);
  }

  /** The box, when its label says everything. */
  Optional<Box> whole() {
    return known.units().isPresent()
        ? box(known.lot(), known.expires(), known.units().getAsInt(), known.typed())
        : Optional.empty();
  }

  /** The box as if it held one, as soon as lot and date are known: enough to refuse it. */
  Optional<Box> asOne() {
    return box(known.lot(), known.expires(), known.units().orElse(1), known.typed());
  }

  void send() {
    Fields fields = new Fields();
    Optional<String> number = known.lot().or(() -> Optional.of(lot(fields)));
    Optional<LocalDate> day = known.expires().isPresent() ? known.expires() : fields.day(expires);
    OptionalInt count = known.units().isPresent() ? known.units() : fields.number(units, 1, 10_000);
    if (fields.whole()) {
      boolean typed = known.typed() || known.lot().isEmpty() || known.expires().isEmpty();
      box(number, day, count.getAsInt(), typed).ifPresent(then);
    }
  }

  private String lot(Fields fields) {
    String number = lot.getValue().strip();
    fields.require(lot, number.matches("[!-~]{1,20}"), "lot");
    return number;
  }

  private Optional<Box> box(
      Optional<String> number, Optional<LocalDate> day, int count, boolean typed) {
    return number.isEmpty() || day.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Box(
                known.device().device().identifier(),
                known.packageNumber(),
                number.get(),
                day.get(),
                count,
                known.units().isPresent() ? known.count() : CountSource.TYPED,
                1,
                known.serial(),
                typed,
                known.raw()));
  }
}
