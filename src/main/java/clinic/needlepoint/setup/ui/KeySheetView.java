package clinic.needlepoint.setup.ui;

import clinic.needlepoint.setup.EnrolmentSheet;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The enrolment sheet again, whenever an auditor asks for it. */
@Route("admin/key")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://sign-in/staff.css")
class KeySheetView extends Main implements HasDynamicTitle {
  KeySheetView(EnrolmentSheet sheet) {
    addClassNames("staff", "page");
    Div back =
        new Div(
            Buttons.before(
                "back",
                Buttons.plain(
                    getTranslation("setup.sheet.back"),
                    () -> getUI().ifPresent(ui -> ui.navigate("admin")))));
    back.addClassName("no-print");
    add(back, new KeySheet(sheet));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("setup.sheet.title");
  }
}
