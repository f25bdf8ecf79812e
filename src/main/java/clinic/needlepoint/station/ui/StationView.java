package clinic.needlepoint.station.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.station.Station;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The device station for staff: docks, drawer and bin as they stand. */
@Route("staff/station")
@PageTitle("Device station")
@StyleSheet("context://station/station.css")
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD", "ADMINISTRATOR"})
class StationView extends Div {

  StationView(Station station, StationScreens screens, Sites sites, Clock clock) {
    add(new StationScreen(station, screens, sites, clock));
  }
}
