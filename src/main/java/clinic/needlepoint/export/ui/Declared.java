package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.Look;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** What the log declares of itself: gaps, its clock, restores, and what was struck or erased. */
final class Declared extends Div {
  Declared(Look look) {
    addClassName("declared");
    add(new H2(getTranslation("export.declared.title", look.records())));
    line("days", look.count("day-missing", "day-repeated", "day-made-up", "sensor-gap"));
    line("clock", look.count("clock-free", "clock-step", "clock-back"));
    line("restores", look.count("restore", "key-changed"));
    line("changes", look.count("struck", "erasure"));
  }

  private void line(String what, long count) {
    Shape shape = count == 0 ? Shape.OK : Shape.WARN;
    Div line =
        new Div(
            new Status(shape, getTranslation("export.declared." + what)),
            new Span(getTranslation("export.declared." + what + ".count", count)));
    line.addClassName("declared__line");
    add(line);
  }
}
