package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ProtocolChanges;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clinic's clinicians look at each value, its range and its source, and change it in pairs. */
@Route(value = "staff/protocol", layout = StaffLayout.class)
@Menu(title = "protocol.title", icon = "file", order = 40)
@RolesAllowed({"LEAD", "PRACTITIONER"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://protocol/protocol.css")
class ProtocolView extends StaffPage implements HasDynamicTitle {
  ProtocolView(
      ProtocolValues values,
      ProtocolChanges changes,
      SignedInStaff signedIn,
      StaffMembers members,
      Sites sites,
      Clock clock) {
    ZoneId zone = sites.require().zone();
    ChangeWords words =
        new ChangeWords(this, zone, who -> members.find(who).map(StaffMember::name).orElse(who));
    scrolls();
    title(getTranslation("protocol.title"));
    Div rows = new Div();
    rows.addClassName("rows");
    for (ProtocolValue value : values.all()) {
      rows.add(
          new ValueRow(
              value.key(),
              values,
              changes,
              signedIn::require,
              () -> LocalDate.ofInstant(clock.instant(), zone),
              words));
    }
    Div page = new Div(new Paragraph(getTranslation("protocol.intro")), rows);
    page.addClassName("page-in");
    add(page, new TouchKeyboard());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("protocol.title");
  }
}
