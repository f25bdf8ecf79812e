package clinic.needlepoint.journey.ui;

import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.journey.Arrival;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.screening.Triage;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** One person on the board: who, how long, health answers, consent, and what to do. */
final class ArrivalRow extends ListItem {
  private final Span name = new Span();
  private final Div act = new Div();

  ArrivalRow(Arrival arrival, String due, Instant now) {
    name.addClassName("key-t");
    long minutes = Math.max(0, Duration.between(arrival.waitingSince(), now).toMinutes());
    Span wait = new Span(getTranslation("journey.arrivals.minutes", minutes));
    wait.addClassNames("key-t", "num");
    add(
        who(arrival, due),
        cell(wait, cap(getTranslation("journey.arrivals.waiting"))),
        health(arrival),
        decided(arrival),
        act);
    if (arrival.nextAct() == Arrival.NextAct.REVIEW) {
      addClassName("hot");
    }
  }

  private Div who(Arrival arrival, String due) {
    Div who = cell(name, cap(due));
    if (!arrival.identity().holds()) {
      who.add(status(Shape.WARN, "visit.board." + arrival.identity().word()));
    }
    return who;
  }

  private Div decided(Arrival arrival) {
    Div decided = cell(cap(getTranslation("journey.arrivals.consent")), consent(arrival));
    if (arrival.toExplain()) {
      decided.add(status(Shape.WARN, "education.board.explain"));
    }
    if (arrival.paperWanted()) {
      decided.add(status(Shape.WARN, "journey.consent.paper"));
    }
    return decided;
  }

  void named(String words) {
    name.setText(words);
  }

  void act(Component button) {
    act.add(button);
  }

  /** The number they sit with, under their name. */
  void number(String words) {
    name.getParent().ifPresent(cell -> ((Div) cell).add(cap(words)));
  }

  private static Div cell(Component first, Component second) {
    return new Div(first, second);
  }

  private static Span cap(String words) {
    Span cap = new Span(words);
    cap.addClassName("cap");
    return cap;
  }

  private Div health(Arrival arrival) {
    Div health = new Div(cap(getTranslation("journey.arrivals.health")));
    switch (arrival.screening()) {
      case ScreeningState.Unfinished _ ->
          health.add(
              status(
                  Shape.UNKNOWN,
                  arrival.afterAnother() ? "journey.health.later" : "journey.health.unfinished"));
      case ScreeningState.ToReview(var open) ->
          health.add(
              new Status(
                  open.stream().anyMatch(flag -> flag.triage() == Triage.STOP)
                      ? Shape.STOP
                      : Shape.WARN,
                  getTranslation("journey.health.review", open.size())));
      case ScreeningState.Cleared cleared -> cleared(health, cleared);
      case ScreeningState.Stopped _ -> health.add(status(Shape.STOP, "journey.health.stopped"));
    }
    return health;
  }

  /** What there is to know stands there in amber: whoever treats must not meet a plain green. */
  private void cleared(Div health, ScreeningState.Cleared cleared) {
    if (cleared.exceptions() > 0) {
      health.add(status(Shape.WARN, "journey.health.exception"));
    } else if (cleared.flagsCleared() > 0) {
      health.add(status(Shape.OK, "journey.health.cleared"));
    } else if (cleared.notes() == 0) {
      health.add(status(Shape.OK, "journey.health.nothing"));
    }
    if (cleared.notes() > 0) {
      health.add(new Status(Shape.WARN, getTranslation("journey.health.notes", cleared.notes())));
    }
  }

  private Status consent(Arrival arrival) {
    return switch (arrival.consent()) {
      case ConsentState.Missing _ -> status(Shape.UNKNOWN, "journey.consent.missing");
      case ConsentState.Signed _ -> status(Shape.OK, "journey.consent.signed");
      case ConsentState.Declined _ -> status(Shape.STOP, "journey.consent.declined");
      case ConsentState.Outdated _ -> status(Shape.STOP, "journey.consent.outdated");
      case ConsentState.Lapsed _ -> status(Shape.STOP, "journey.consent.lapsed");
      case ConsentState.Withdrawn _ -> status(Shape.STOP, "journey.consent.withdrawn");
    };
  }

  private Status status(Shape shape, String key) {
    return new Status(shape, getTranslation(key));
  }
}
