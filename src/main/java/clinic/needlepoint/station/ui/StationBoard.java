package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.StationPicture;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Docks, drawer and bin side by side, as far as they are wired, and below what wants a look. */
final class StationBoard extends Div {
  private final ZoneId zone;

  StationBoard(ZoneId zone) {
    this.zone = zone;
    addClassName("stn");
  }

  /** As it stands, and below it what wants to be known. */
  void show(StationPicture picture, Instant now, List<Alarm> notes) {
    removeAll();
    if (picture.connected()) {
      addParts(picture, now);
    }
    Stream.concat(
            StationNotice.of(picture).stream().map(this::banner), notes.stream().map(this::note))
        .limit(1)
        .forEach(this::add);
  }

  private void addParts(StationPicture picture, Instant now) {
    if (!picture.docks().isEmpty()) {
      add(docks(picture, now));
    }
    if (picture.hasDrawer()) {
      add(new DrawerCard(picture.drawer()));
    }
    if (picture.hasBin()) {
      add(new BinCard(picture.bin()));
    }
    if (picture.docks().isEmpty()) {
      add(history());
    }
  }

  private Section docks(StationPicture picture, Instant now) {
    Div docks = new Div();
    docks.addClassName("docks");
    picture.docks().values().forEach(dock -> docks.add(new DockFigure(dock, now, zone)));
    H2 title = new H2(new Span(getTranslation("station.docks.title")));
    Section card = new Section(title, docks, history());
    card.addClassNames("card", "dk");
    return card;
  }

  private Anchor history() {
    Anchor history = new Anchor("/staff/station/history", getTranslation("station.history.link"));
    history.getElement().setAttribute("router-link", true);
    history.addClassName("past");
    return history;
  }

  private Banner banner(StationNotice notice) {
    String number =
        notice.line().isEmpty()
            ? String.valueOf(notice.number())
            : LineWords.of(this, notice.line());
    Banner banner =
        new Banner(
            notice.shape(),
            getTranslation(notice.key() + ".state", number),
            getTranslation(notice.key() + ".next", number));
    banner.addClassName("flt");
    return banner;
  }

  private Banner note(Alarm alarm) {
    Banner banner =
        new Banner(Shape.WARN, AlarmWords.sentence(this, alarm), AlarmWords.next(this, alarm));
    banner.addClassName("flt");
    return banner;
  }
}
