package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.StationPicture;
import clinic.needlepoint.ui.Banner;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;

/** Docks, drawer and bin side by side, and below them what wants a look. */
final class StationBoard extends Div {
  private final ZoneId zone;

  StationBoard(ZoneId zone) {
    this.zone = zone;
    addClassName("stn");
  }

  void show(StationPicture picture, Instant now) {
    removeAll();
    if (picture.connected()) {
      add(docks(picture, now), new DrawerCard(picture.drawer()), new BinCard(picture.bin()));
    }
    StationNotice.of(picture).stream().limit(1).map(this::banner).forEach(this::add);
  }

  private Section docks(StationPicture picture, Instant now) {
    Div docks = new Div();
    docks.addClassName("docks");
    picture.docks().values().forEach(dock -> docks.add(new DockFigure(dock, now, zone)));
    Section card = new Section(new H2(getTranslation("station.docks.title")), docks);
    card.addClassNames("card", "dk");
    return card;
  }

  private Banner banner(StationNotice notice) {
    String number = String.valueOf(notice.number());
    Banner banner =
        new Banner(
            notice.shape(),
            getTranslation(notice.key() + ".state", number),
            getTranslation(notice.key() + ".next", number));
    banner.addClassName("flt");
    return banner;
  }
}
