package clinic.needlepoint.setup.ui;

import clinic.needlepoint.setup.EnrolmentSheet;
import clinic.needlepoint.setup.FirstSetUp;
import clinic.needlepoint.setup.SetUpCode;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** First-run set-up: only while the kiosk belongs to nobody, and only with the printed code. */
@Route("admin/set-up")
@AnonymousAllowed
@StyleSheet("context://sign-in/staff.css")
class SetUpView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final FirstSetUp setUp;
  private final EnrolmentSheet sheet;

  SetUpView(FirstSetUp setUp, SetUpCode code, EnrolmentSheet sheet) {
    this.setUp = setUp;
    this.sheet = sheet;
    addClassNames("staff", "page");
    Div words =
        new Div(
            new H1(getTranslation("setup.title")), new Paragraph(getTranslation("setup.intro")));
    words.addClassName("page-in");
    add(words, new SetUpForm(code, this::establish), new TouchKeyboard());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (setUp.done()) {
      event.forwardToUrl("staff/sign-in");
    }
  }

  private void establish(Site site, NewStaffMember administrator) {
    setUp.clinic(site, administrator);
    removeAll();
    Div next =
        new Div(
            Buttons.primary(
                getTranslation("setup.sign-in"),
                () -> getUI().ifPresent(ui -> ui.navigate("staff/sign-in"))));
    next.addClassNames("form-acts", "no-print");
    Div page =
        new Div(
            new Banner(Shape.OK, getTranslation("setup.done"), getTranslation("setup.done-what"))
                .asHeading(),
            new KeySheet(sheet),
            next);
    page.addClassName("page-in");
    add(page);
    getElement().executeJs("this.scrollTop = 0"); // the button stood at the end of a long page
  }

  @Override
  public String getPageTitle() {
    return getTranslation("setup.title");
  }
}
