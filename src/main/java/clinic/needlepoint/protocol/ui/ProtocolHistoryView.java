package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ProtocolChanges;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An auditor reads where each number comes from. People are their staff codes here. */
@Route(value = "auditor/protocol", layout = StaffLayout.class)
@Menu(title = "protocol.title", icon = "file", order = 41)
@RolesAllowed("AUDITOR")
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://protocol/protocol.css")
class ProtocolHistoryView extends StaffPage implements HasDynamicTitle {
  ProtocolHistoryView(
      ProtocolValues values, ProtocolChanges changes, StaffMembers members, Sites sites) {
    ChangeWords words =
        new ChangeWords(
            this,
            sites.require().zone(),
            who -> members.find(who).map(StaffMember::code).orElse(who));
    scrolls();
    title(getTranslation("protocol.title"));
    Div rows = new Div();
    rows.addClassName("rows");
    for (ProtocolValue value : values.all()) {
      ValueFacts facts = new ValueFacts(value, words);
      facts.addClassNames("card", "value-facts");
      facts.history(changes.of(value.key()));
      rows.add(facts);
    }
    Div page = new Div(new Paragraph(getTranslation("protocol.auditor")), rows);
    page.addClassName("page-in");
    add(page);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("protocol.title");
  }
}
