package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.station.AlarmWatch;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.ui.DeskBanner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;

/** Puts the alarms above the work of everybody who may answer them. */
@org.springframework.stereotype.Component
class AlarmBanner implements DeskBanner {
  private final Alarms alarms;
  private final AlarmWatch watch;
  private final LiveAlarms live;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final Clock clock;

  AlarmBanner(
      Alarms alarms,
      AlarmWatch watch,
      LiveAlarms live,
      SignedInStaff signedIn,
      Sites sites,
      Clock clock) {
    this.alarms = alarms;
    this.watch = watch;
    this.live = live;
    this.signedIn = signedIn;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Component line() {
    if (mayAnswer()) {
      return new AlarmLine(alarms, watch, live);
    }
    Div none = new Div();
    none.getElement().setAttribute("hidden", true);
    return none;
  }

  private boolean mayAnswer() {
    return sites
        .find()
        .map(site -> LocalDate.ofInstant(clock.instant(), site.zone()))
        .flatMap(today -> signedIn.find().filter(who -> who.may(Permission.ANSWER_ALARMS, today)))
        .isPresent();
  }
}
