package clinic.needlepoint.setup.ui;

import clinic.needlepoint.setup.EnrolmentSheet;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The enrolment sheet again, whenever an auditor asks for it. */
@Route(value = "admin/key", layout = StaffLayout.class)
@Menu(title = "setup.sheet.menu", icon = "shield", order = 61)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://sign-in/staff.css")
class KeySheetView extends StaffPage implements HasDynamicTitle {
  KeySheetView(EnrolmentSheet sheet) {
    scrolls();
    title(getTranslation("setup.sheet.title"));
    add(new KeySheet(sheet));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("setup.sheet.title");
  }
}
