package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.station.DockChange;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Whole;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the station saw: how the bin filled over two weeks, and how each pen charged. */
@Route(value = "staff/station/history", layout = StaffLayout.class)
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://station/wires.css")
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD", "ADMINISTRATOR"})
class HistoryView extends StaffPage implements HasDynamicTitle {
  private static final int DAYS = 14;

  HistoryView(Station station, Pens pens, Sites sites, Clock clock) {
    ZoneId zone = sites.find().<ZoneId>map(Site::zone).orElse(ZoneOffset.UTC);
    Instant now = clock.instant();
    scrolls();
    title(getTranslation("station.history.title"));
    Div page = new Div(bin(station, LocalDate.ofInstant(now, zone), zone));
    page.addClassNames("page-in", "hist");
    Map<Integer, String> serials = new TreeMap<>();
    pens.all().forEach(pen -> pen.dock().ifPresent(dock -> serials.put(dock, pen.serial())));
    station
        .snapshot()
        .docks()
        .keySet()
        .forEach(dock -> page.add(dock(station, named(dock, serials.get(dock)), dock, now, zone)));
    add(page);
    Component back =
        Buttons.before(
            "back",
            Buttons.plain(
                getTranslation("station.history.back"),
                () -> getUI().ifPresent(ui -> ui.navigate("staff/station"))));
    acts(new Component[] {back}, new Component[0]);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("station.history.title");
  }

  private Section bin(Station station, LocalDate today, ZoneId zone) {
    SortedMap<LocalDate, Integer> levels =
        station.binLevels(today.minusDays(DAYS - 1), today, zone);
    String words = getTranslation("station.history.bin.words", levels.get(today));
    Set<LocalDate> unwatched = station.daysUnwatched(today.minusDays(DAYS - 1), today, zone);
    return card(getTranslation("station.history.bin"), words, HistoryCharts.bin(levels, unwatched));
  }

  /** The dock, and the pen that belongs to it now. */
  private String named(int dock, @Nullable String serial) {
    return serial == null
        ? getTranslation("station.history.dock", String.valueOf(dock))
        : getTranslation(
            "station.history.dock.pen", String.valueOf(dock), Whole.in(getLocale(), serial));
  }

  private Section dock(Station station, String name, int dock, Instant now, ZoneId zone) {
    Instant from = now.minus(Duration.ofHours(24));
    List<DockChange> changes = station.dockChanges(dock, from);
    long charges = DockChange.chargesBegun(changes, from);
    return card(
        name,
        getTranslation("station.history.dock.words", charges),
        HistoryCharts.dock(changes, now, zone));
  }

  private static Section card(String title, String words, String svg) {
    Section card =
        new Section(
            new H2(title), Icon.drawing(svg).described(title + ". " + words), new Paragraph(words));
    card.addClassName("card");
    return card;
  }
}
