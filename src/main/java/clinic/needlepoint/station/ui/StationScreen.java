package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.station.StationPicture;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The board with the demo's switches below it, kept up to date while somebody looks. */
final class StationScreen extends Div {
  /** For the minutes, and where nothing can be pushed, for everything. */
  private static final int POLL_PUSHED_MS = 20_000;

  private static final int POLL_ALONE_MS = 1_000;

  private final Station station;
  private final StationScreens screens;
  private final transient Alarms alarms;
  private final Clock clock;
  private final StationBoard board;
  private final Optional<DemoPanel> panel;
  private @Nullable Registration telling;
  private @Nullable Registration polling;

  StationScreen(
      Station station,
      StationScreens screens,
      Alarms alarms,
      LiveAlarms live,
      Sites sites,
      Clock clock) {
    this.station = station;
    this.screens = screens;
    this.alarms = alarms;
    this.clock = clock;
    board = new StationBoard(sites.find().<ZoneId>map(site -> site.zone()).orElse(ZoneOffset.UTC));
    panel = station.switches().map(DemoPanel::new);
    addClassName("station");
    add(board);
    panel.ifPresent(this::add);
    show(station.snapshot());
    live.keep(this, () -> show(station.snapshot()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    telling = screens.tell(picture -> redraw(ui, picture));
    polling = ui.addPollListener(poll -> show(station.snapshot()));
    boolean pushed = ui.getPushConfiguration().getPushMode().isEnabled();
    ui.setPollInterval(pushed ? POLL_PUSHED_MS : POLL_ALONE_MS);
    show(station.snapshot());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (telling != null && polling != null) {
      telling.remove();
      polling.remove();
    }
  }

  private void redraw(UI ui, StationPicture picture) {
    var _ = ui.access(() -> show(picture));
  }

  private void show(StationPicture picture) {
    board.show(picture, clock.instant(), notes());
    panel.ifPresent(DemoPanel::refresh);
  }

  /** What only wants to be known; what calls stands above every page. */
  private List<Alarm> notes() {
    return alarms.standing().stream()
        .filter(each -> each.kind().note() && each.state() == Alarm.State.OPEN)
        .toList();
  }
}
