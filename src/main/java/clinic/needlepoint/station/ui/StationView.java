package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The device station for staff: docks, drawer and bin as they stand. */
@Route(value = "staff/station", layout = StaffLayout.class)
@Menu(title = "station.menu", icon = "dock", order = 4)
@PageTitle("Device station")
@StyleSheet("context://station/station.css")
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD", "ADMINISTRATOR"})
class StationView extends StaffPage {

  StationView(
      Station station,
      StationScreens screens,
      Alarms alarms,
      LiveAlarms live,
      Sites sites,
      Clock clock) {
    title(getTranslation("station.title"));
    add(new StationScreen(station, screens, alarms, live, sites, clock));
  }
}
