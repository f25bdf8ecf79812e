package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.station.PenReason;
import clinic.needlepoint.station.PenStanding;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.station.Readiness;
import clinic.needlepoint.treatment.Check;
import clinic.needlepoint.treatment.SessionState;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;

/** Which pen, is it ready, and is a new sleeve on it: one question after the other. */
final class PenPanel extends Div {
  private static final int LONGEST = 200;

  /** What happens with the pen that was chosen. */
  @FunctionalInterface
  interface Take {
    void take(String pen, boolean sleeve, Optional<String> reason);
  }

  private final transient Pens pens;
  private final transient Say say;
  private final transient Take take;
  private boolean sleeve;

  PenPanel(Pens pens, Say say, Take take) {
    this.pens = pens;
    this.say = say;
    this.take = take;
    addClassName("pen-panel");
    list(Optional.empty());
  }

  /** Whether the gate asks for a pen now. */
  static boolean next(SessionState state) {
    return state.session().running()
        && state.checks().stream()
            .anyMatch(check -> check.step() == Check.Step.PEN && check.state() == Check.State.NOW);
  }

  /** The label of a pen was scanned. */
  void scanned(ScanReading reading) {
    Optional<String> pen =
        reading instanceof Scan(String raw, var _, var _) ? pens.withLabel(raw) : Optional.empty();
    pen.flatMap(pens::find)
        .ifPresentOrElse(
            this::one, () -> list(Optional.of(new Banner(Shape.WARN, say.text("pen.not-ours")))));
  }

  private void list(Optional<Banner> banner) {
    removeAll();
    removeClassName("reason-form");
    add(new H2(say.text("pen.title")), new Paragraph(say.text("pen.do")));
    banner.ifPresent(this::add);
    List<PenStanding> all = pens.all();
    if (all.isEmpty()) {
      add(new Paragraph(say.text("pen.none")));
    }
    all.stream().filter(pen -> pen.pen().out().isEmpty()).map(this::choice).forEach(this::add);
  }

  private NativeButton choice(PenStanding pen) {
    NativeButton choice = Buttons.plain("", () -> one(pen));
    choice.addClassName("pen-choice");
    Status status = status(pen);
    choice.add(new Span(pen.serial()), status);
    choice.setAriaLabel(pen.serial() + ", " + status.getElement().getTextRecursively());
    return choice;
  }

  private Status status(PenStanding pen) {
    return switch (pen.readiness()) {
      case Readiness.Ready _ -> new Status(Shape.OK, say.text("pen.ready"));
      case Readiness.NotReady _ -> new Status(Shape.STOP, say.text("pen.not-ready"));
      case Readiness.Unknown _ -> new Status(Shape.UNKNOWN, say.text("pen.unknown"));
    };
  }

  private void one(PenStanding pen) {
    removeAll();
    addClassName("reason-form");
    sleeve = false;
    Div head = new Div(new H2(pen.serial()), status(pen));
    head.addClassName("pen-head");
    add(head);
    switch (pen.readiness()) {
      case Readiness.Ready _ -> offer(pen, Optional.empty());
      case Readiness.NotReady(List<PenReason> reasons) -> {
        reasons(reasons, Shape.STOP);
        buttons(another());
      }
      case Readiness.Unknown(List<PenReason> reasons) -> {
        reasons(reasons, Shape.UNKNOWN);
        TextArea reason = new TextArea(say.text("pen.why"));
        reason.setMaxLength(LONGEST);
        add(reason);
        offer(pen, Optional.of(reason));
      }
    }
  }

  private void reasons(List<PenReason> reasons, Shape shape) {
    for (PenReason reason : reasons) {
      add(
          new Banner(
              shape,
              getTranslation("station.pens.reason." + reason.word()),
              getTranslation("station.pens.do." + reason.word())));
    }
  }

  private void offer(PenStanding pen, Optional<TextArea> reason) {
    add(sleeveTick());
    buttons(
        another(),
        Buttons.primary(
            say.text(reason.isPresent() ? "pen.attest" : "pen.use"),
            () -> take.take(pen.serial(), sleeve, reason.map(TextArea::getValue))));
  }

  private NativeButton sleeveTick() {
    NativeButton tick = new NativeButton();
    Span mark = new Span();
    mark.addClassName("dot");
    tick.add(mark, new Span(say.text("pen.sleeve")));
    tick.addClassNames("answer", "pen-sleeve");
    tick.getElement().setAttribute("type", "button");
    tick.getElement().setAttribute("role", "checkbox");
    tick.getElement().setAttribute("aria-checked", "false");
    tick.addClickListener(click -> {
      sleeve = !sleeve;
      tick.getElement().setAttribute("aria-checked", String.valueOf(sleeve));
    });
    return tick;
  }

  private NativeButton another() {
    return Buttons.plain(say.text("pen.other"), () -> list(Optional.empty()));
  }

  private void buttons(NativeButton... buttons) {
    Div row = new Div(buttons);
    row.addClassName("typed-buttons");
    add(row);
  }
}
