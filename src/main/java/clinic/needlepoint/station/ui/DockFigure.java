package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.ChargeState.Charging;
import clinic.needlepoint.station.ChargeState.Fault;
import clinic.needlepoint.station.ChargeState.Full;
import clinic.needlepoint.station.ChargeState.Idle;
import clinic.needlepoint.station.DockState.Empty;
import clinic.needlepoint.station.DockState.Seated;
import clinic.needlepoint.station.DockState.Unknown;
import clinic.needlepoint.station.PenDock;
import clinic.needlepoint.station.ui.StationDrawings.Sign;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** One dock: how it stands, in a picture, a word and what is known of the time. */
final class DockFigure extends Div {
  private final PenDock dock;
  private final Instant now;
  private final ZoneId zone;
  private final Div about = new Div();

  DockFigure(PenDock dock, Instant now, ZoneId zone) {
    this.dock = dock;
    this.now = now;
    this.zone = zone;
    addClassName("dock");
    about.addClassNames("about", "cap", "num");
    switch (dock.state()) {
      case Unknown() -> show(Sign.UNKNOWN, unknown("station.dock.unknown"), "");
      case Empty(var since) ->
          show(
              Sign.EMPTY,
              plain("station.dock.empty"),
              getTranslation("station.dock.outSince", time(since.at())));
      case Seated seated -> showSeated(seated);
    }
  }

  private void showSeated(Seated seated) {
    Instant since = seated.since().at();
    switch (seated.charge()) {
      case Charging charging -> showCharging(charging, since);
      case Full() ->
          show(
              Sign.FULL,
              new Status(Shape.OK, getTranslation("station.dock.full")),
              getTranslation("station.dock.since", time(since)));
      case Idle() -> show(Sign.UNKNOWN, unknown("station.dock.idle"), "");
      case Fault(var reason) ->
          show(
              Sign.ATTENTION,
              new Status(Shape.WARN, getTranslation("station.dock.fault")),
              getTranslation("station.dock.fault." + reason.word()));
    }
  }

  private void showCharging(Charging charging, Instant since) {
    Duration charged = Duration.between(since, now);
    String minutes = String.valueOf(Math.max(0, charged.toMinutes()));
    String key = charging.startSeen() ? "station.dock.minutes" : "station.dock.minutesAtLeast";
    Optional<Duration> usual =
        Optional.ofNullable(dock.lastTimeToFull()).filter(whole -> charging.startSeen());
    show(
        Sign.CHARGING,
        new Status(Shape.WAIT, getTranslation("station.dock.charging")),
        getTranslation(key, minutes),
        usual.map(whole -> (double) charged.toMillis() / Math.max(1, whole.toMillis())));
    usual.ifPresent(whole ->
        about.add(new Span(getTranslation("station.dock.fullAbout", time(since.plus(whole))))));
  }

  private void show(Sign sign, Component status, String caption) {
    show(sign, status, caption, Optional.empty());
  }

  private void show(Sign sign, Component status, String caption, Optional<Double> part) {
    Span name = new Span(getTranslation("station.dock.name", String.valueOf(dock.number())));
    name.addClassName("key-t");
    about.add(new Span(caption));
    add(StationDrawings.dock(sign, part), name, status, about);
  }

  private Component unknown(String key) {
    return new Status(Shape.UNKNOWN, getTranslation(key));
  }

  private Component plain(String key) {
    Span word = new Span(getTranslation(key));
    word.addClassName("st");
    return word;
  }

  private String time(Instant at) {
    return When.time(at, zone, getLocale());
  }
}
