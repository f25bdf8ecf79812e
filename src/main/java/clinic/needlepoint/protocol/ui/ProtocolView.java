package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The clinic's lead looks at each value, its range and its source, and approves it. */
@Route(value = "staff/protocol", layout = StaffLayout.class)
@Menu(title = "protocol.title", icon = "file", order = 40)
@RolesAllowed("LEAD")
@StyleSheet("context://sign-in/staff.css")
class ProtocolView extends StaffPage implements HasDynamicTitle {
  private final StaffMembers members;
  private final Sites sites;

  ProtocolView(ProtocolValues values, SignedInStaff signedIn, StaffMembers members, Sites sites) {
    this.members = members;
    this.sites = sites;
    scrolls();
    title(getTranslation("protocol.title"));
    Div rows = new Div();
    rows.addClassName("rows");
    for (ProtocolValue value : values.all()) {
      rows.add(
          new ValueRow(
              value,
              chosen -> values.approve(value.key(), chosen, signedIn.require()),
              this::approvedBy));
    }
    Div page = new Div(new Paragraph(getTranslation("protocol.intro")), rows);
    page.addClassName("page-in");
    add(page, new TouchKeyboard());
  }

  private String approvedBy(ProtocolValue value) {
    return value
        .approval()
        .map(approval ->
            getTranslation(
                "protocol.approved",
                members
                    .find(approval.approver())
                    .map(StaffMember::name)
                    .orElse(approval.approver()),
                When.day(approval.at(), sites.require().zone(), getLocale())))
        .orElse("");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("protocol.title");
  }
}
