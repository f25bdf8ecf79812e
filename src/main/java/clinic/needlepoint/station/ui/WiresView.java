package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.station.LineReport;
import clinic.needlepoint.station.StationCare;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.Tone;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The station's lines as they stand, for who looks after the wires. */
@Route(value = "admin/station", layout = StaffLayout.class)
@Menu(title = "station.wires.menu", icon = "dock", order = 63)
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://station/wires.css")
@RolesAllowed({"ADMINISTRATOR", "LEAD"})
class WiresView extends StaffPage implements HasDynamicTitle {
  private static final int POLL_MS = 2_000;
  private static final List<String> HEADS =
      List.of("line", "says", "believed", "edges", "changed", "health");

  private final transient StationCare care;
  private final transient SignedInStaff signedIn;
  private final transient ZoneId zone;
  private final Div table = new Div();
  private @Nullable Registration polling;

  WiresView(StationCare care, SignedInStaff signedIn, Sites sites) {
    this.care = care;
    this.signedIn = signedIn;
    this.zone = sites.find().<ZoneId>map(Site::zone).orElse(ZoneOffset.UTC);
    addClassName("wires");
    scrolls();
    title(getTranslation("station.wires.title"));
    Div page = new Div(new Paragraph(getTranslation("station.wires.intro")), table);
    page.addClassName("page-in");
    add(page);
    List<Component> tries = new ArrayList<>();
    if (care.locksDrawer(signedIn.require())) {
      tries.add(Buttons.plain(getTranslation("station.wires.lock"), () -> lock(true)));
      tries.add(Buttons.plain(getTranslation("station.wires.unlock"), () -> lock(false)));
    }
    tries.add(Buttons.plain(getTranslation("station.wires.tone"), this::tone));
    acts(
        tries.toArray(new Component[0]),
        Buttons.primary(
            getTranslation("station.wires.lamps"), () -> care.testLamps(signedIn.require())));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("station.wires.title");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(_ -> show());
    event.getUI().setPollInterval(POLL_MS);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  /** From this browser and from the station's buzzer: either may be the one that is broken. */
  private void tone() {
    care.testTone(signedIn.require());
    getUI().ifPresent(Tone.ALARM::sound);
  }

  private void lock(boolean locked) {
    care.lockDrawer(locked, signedIn.require());
    show();
  }

  private void show() {
    List<LineReport> lines = care.lines(signedIn.require());
    table.removeAll();
    if (lines.isEmpty()) {
      table.add(new Banner(Shape.UNKNOWN, getTranslation("station.notice.absent.state")));
      return;
    }
    if (care.drawerLocked(signedIn.require())) {
      table.add(new Banner(Shape.WARN, getTranslation("station.wires.locked")));
    }
    NativeTable rows = new NativeTable();
    rows.addClassName("tbl");
    NativeTableRow head = rows.getHead().addRow();
    HEADS.forEach(
        name -> head.add(new NativeTableHeaderCell(getTranslation("station.wires.head." + name))));
    lines.forEach(line -> rows.getBody().add(row(line)));
    table.add(rows);
  }

  private NativeTableRow row(LineReport line) {
    NativeTableRow row = new NativeTableRow();
    Stream.of(
            line.name() + ": " + LineWords.of(this, line.name()),
            level(line.raw()),
            level(line.believed()),
            String.valueOf(line.edges()),
            line.lastChange().map(this::time).orElse(getTranslation("station.wires.never")))
        .map(NativeTableCell::new)
        .forEach(row::add);
    boolean unread = line.health().equals("ok") && line.believed().equals("unknown");
    Shape shape = line.health().equals("ok") && !unread ? Shape.OK : Shape.UNKNOWN;
    String words = unread ? "station.wires.unread" : "station.sensor." + line.health();
    NativeTableCell health = new NativeTableCell();
    health.add(new Status(shape, getTranslation(words)));
    row.add(health);
    return row;
  }

  private String level(String word) {
    return getTranslation("station.wires.level." + word);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", getLocale()).format(at.atZone(zone));
  }
}
