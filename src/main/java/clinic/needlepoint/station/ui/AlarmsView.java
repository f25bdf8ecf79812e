package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.AlarmAnswer;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Tone;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The station's alarms: one to answer, the others below it, and those that are over. */
@Route(value = "staff/alarms", layout = StaffLayout.class)
@Menu(title = "station.alarms.menu", icon = "call", order = 4.5)
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://station/alarms.css")
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD", "ADMINISTRATOR"})
class AlarmsView extends StaffPage implements HasDynamicTitle {
  private static final Duration MUTED = Duration.ofMinutes(2);
  private static final int ENDED = 10;

  private final transient Alarms alarms;
  private final transient StaffMembers members;
  private final transient SignedInStaff signedIn;
  private final transient ZoneId zone;
  private final Div one = new Div();
  private final Div others = new Div();
  private @Nullable AlarmForm form;

  AlarmsView(
      Alarms alarms, StaffMembers members, SignedInStaff signedIn, Sites sites, LiveAlarms live) {
    this.alarms = alarms;
    this.members = members;
    this.signedIn = signedIn;
    this.zone = sites.find().<ZoneId>map(Site::zone).orElse(ZoneOffset.UTC);
    addClassName("alarms-page");
    scrolls();
    add(one, others, new TouchKeyboard());
    live.keep(this, this::refresh);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("station.alarms.menu");
  }

  /** What somebody has begun to say stays, as long as nobody else has said it. */
  private void refresh() {
    List<Alarm> open = open();
    title(heading(alarms.calling().size()));
    boolean keeps = form != null && open.stream().anyMatch(each -> each.id() == form.alarm().id());
    if (!keeps) {
      open.stream().findFirst().ifPresentOrElse(this::choose, this::nothing);
    }
    list();
  }

  private String heading(int calling) {
    return switch (calling) {
      case 0 -> getTranslation("station.alarms.none");
      case 1 -> getTranslation("station.alarms.one");
      default -> getTranslation("station.alarms.many", calling);
    };
  }

  private List<Alarm> open() {
    List<Alarm> calling = alarms.calling();
    List<Alarm> notes =
        alarms.standing().stream()
            .filter(each -> each.state() == Alarm.State.OPEN && !each.calls())
            .toList();
    return java.util.stream.Stream.concat(calling.stream(), notes.stream()).toList();
  }

  private void nothing() {
    form = null;
    one.removeAll();
    one.add(
        new Banner(
            Shape.OK,
            getTranslation("station.alarms.none"),
            getTranslation("station.alarms.calm")));
    acts();
  }

  private void choose(Alarm alarm) {
    form = new AlarmForm(alarm, zone);
    one.removeAll();
    one.add(form);
    Component mute =
        Buttons.before(
            "speak",
            Buttons.plain(
                getTranslation("station.alarms.mute"),
                () -> getUI().ifPresent(ui -> Tone.mute(ui, MUTED))));
    acts(
        new Component[] {mute},
        Buttons.primary(
            getTranslation("station.alarms.acknowledge", signedIn.require().name()), this::answer));
  }

  private void list() {
    AlarmList list = new AlarmList(members, zone);
    long shown = form == null ? -1 : form.alarm().id();
    list.show(
        getTranslation("station.alarms.others"),
        open().stream().filter(each -> each.id() != shown).toList(),
        alarm -> {
          choose(alarm);
          list();
          one.scrollIntoView();
        });
    list.show(
        getTranslation("station.alarms.answered"),
        alarms.standing().stream()
            .filter(each -> each.state() == Alarm.State.ACKNOWLEDGED)
            .toList(),
        _ -> {});
    list.show(getTranslation("station.alarms.ended"), alarms.ended(ENDED), _ -> {});
    others.removeAll();
    others.add(list);
  }

  private void answer() {
    AlarmForm shown = form;
    Optional<AlarmAnswer> answer =
        Optional.ofNullable(shown).flatMap(each -> Optional.ofNullable(each.answer()));
    if (shown == null || answer.isEmpty()) {
      return;
    }
    alarms.answer(shown.alarm().id(), answer.get(), shown.note(), signedIn.require());
    form = null;
    refresh();
    UI.getCurrent().getPage().executeJs("document.querySelector('.alarms-page').scrollTop = 0");
  }
}
