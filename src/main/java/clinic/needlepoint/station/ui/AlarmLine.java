package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.AlarmWatch;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Tone;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.List;

/** How many alarms call, the oldest of them in words, and the way to answer it. */
@StyleSheet("context://station/alarms.css")
final class AlarmLine extends Div {
  private static final Duration EVERY = Duration.ofSeconds(20);

  private final transient Alarms alarms;
  private final transient AlarmWatch watch;

  AlarmLine(Alarms alarms, AlarmWatch watch, LiveAlarms live) {
    this.alarms = alarms;
    this.watch = watch;
    addClassName("alarm-line");
    getElement().setAttribute("hidden", true);
    live.keep(this, this::refresh);
  }

  private void refresh() {
    List<Alarm> calling = alarms.calling();
    removeAll();
    getElement().setAttribute("hidden", calling.isEmpty());
    if (calling.isEmpty()) {
      Tone.still(this);
      return;
    }
    add(banner(calling));
    if (watch.maySound()) {
      Tone.ALARM.repeat(this, EVERY);
    } else {
      Tone.still(this);
    }
  }

  private Banner banner(List<Alarm> calling) {
    String count =
        calling.size() == 1
            ? getTranslation("station.alarms.one")
            : getTranslation("station.alarms.many", calling.size());
    NativeButton answer =
        Buttons.plain(
            getTranslation("station.alarms.answer"),
            () -> getUI().ifPresent(ui -> ui.navigate("staff/alarms")));
    return new Banner(Shape.STOP, count, AlarmWords.sentence(this, calling.getFirst()))
        .with(answer);
  }
}
