package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.treatment.Check;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** The ordered checks: what is done, what to do now, what comes later. */
final class GateRows extends Section {
  /**
   * Draws them.
   *
   * @param answers leads to the health answers, for whom they are
   */
  GateRows(List<Check> checks, Optional<Runnable> answers, Say say) {
    long done = checks.stream().filter(Check::done).count();
    H2 title =
        new H2(say.text("gate.progress", Long.toString(done), Integer.toString(checks.size())));
    title.addClassName("key-t");
    OrderedList rows = new OrderedList();
    rows.addClassName("gate");
    for (int n = 0; n < checks.size(); n++) {
      Check check = checks.get(n);
      boolean leads = check.step() == Check.Step.SCREENING && check.done();
      rows.add(row(n + 1, check, leads ? answers : Optional.empty(), say));
    }
    add(title, rows);
    getElement().setAttribute("tabindex", "0"); // little in it takes the focus, and it scrolls
  }

  /** Where it leads somewhere, the whole row is the button. */
  private static ListItem row(int number, Check check, Optional<Runnable> lead, Say say) {
    Span count = new Span(Integer.toString(number));
    count.addClassName("n");
    Span reason = new Span(say.words(check.words()));
    reason.addClassName("cap");
    Span name = new Span(say.text("gate." + check.step().word() + ".name"));
    name.addClassName("name");
    Span state =
        new Span(say.text("gate.state." + check.state().name().toLowerCase(java.util.Locale.ROOT)));
    state.addClassNames("st", css(check.state()));
    List<Component> parts = List.of(count, shape(check.state()), new Span(name, reason), state);
    ListItem row = new ListItem();
    lead.ifPresentOrElse(
        go -> {
          NativeButton whole = Buttons.typed(new NativeButton());
          whole.add(parts);
          whole.addClickListener(_ -> go.run());
          row.addClassName("leads");
          row.add(whole);
        },
        () -> row.add(parts));
    switch (check.state()) {
      case NOW -> {
        row.addClassName("now");
        row.getElement().setAttribute("aria-current", "step");
      }
      case LATER -> row.addClassName("later");
      default -> {}
    }
    return row;
  }

  private static Component shape(Check.State state) {
    return switch (state) {
      case DONE -> Shape.OK.icon();
      case ATTESTED, NOTED -> Shape.WARN.icon();
      case NOW -> Shape.UNKNOWN.icon();
      case LATER -> Icon.of("status-later");
      case REFUSED -> Shape.STOP.icon();
    };
  }

  private static String css(Check.State state) {
    return switch (state) {
      case DONE -> "st--ok";
      case ATTESTED, NOTED -> "st--warn";
      case REFUSED -> "st--stop";
      default -> "st--unk";
    };
  }
}
