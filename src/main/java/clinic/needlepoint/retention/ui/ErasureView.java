package clinic.needlepoint.retention.ui;

import clinic.needlepoint.retention.ErasureOffice;
import clinic.needlepoint.retention.HoldReason;
import clinic.needlepoint.retention.LegalHolds;
import clinic.needlepoint.retention.PersonOnFile;
import clinic.needlepoint.retention.StillKept;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One person at a time, found by the reference that the clinic's own system gives them. */
@Route(value = "staff/erasure", layout = StaffLayout.class)
@RolesAllowed("LEAD")
@StyleSheet("context://sign-in/staff.css")
class ErasureView extends StaffPage implements HasDynamicTitle {
  private final ErasureOffice office;
  private final LegalHolds holds;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final TextField reference = new TextField();
  private final Div said = new Div();
  private final Div person = new Div();

  ErasureView(ErasureOffice office, LegalHolds holds, SignedInStaff signedIn, Sites sites) {
    this.office = office;
    this.holds = holds;
    this.signedIn = signedIn;
    this.sites = sites;
    scrolls();
    title(getTranslation("retention.title"));
    reference.setLabel(getTranslation("retention.reference"));
    reference.getElement().setAttribute("autocomplete", "off");
    said.getElement().setAttribute("aria-live", "polite");
    person.addClassName("rows");
    Div choose = new Div(reference, Buttons.plain(getTranslation("retention.find"), this::find));
    choose.addClassName("choose");
    Div page = new Div(new Paragraph(getTranslation("retention.intro")), choose, said, person);
    page.addClassName("page-in");
    add(page, new TouchKeyboard());
    if (office.back() > 0) {
      say(
          new Banner(
              Shape.WARN,
              getTranslation("retention.back", office.back()),
              getTranslation("retention.back.more")));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("retention.title");
  }

  private void say(Banner banner) {
    said.removeAll();
    said.add(banner);
  }

  private void find() {
    said.removeAll();
    person.removeAll();
    office
        .find(reference.getValue().strip(), signedIn.require())
        .ifPresentOrElse(
            this::show,
            () ->
                say(
                    new Banner(
                        Shape.UNKNOWN,
                        getTranslation("retention.unknown"),
                        getTranslation("retention.unknown.more"))));
  }

  private void show(PersonOnFile found) {
    person.removeAll();
    person.add(
        new PersonCard(found, sites.require().zone()),
        new HoldCard(found.hold(), reason -> place(found, reason), () -> lift(found)));
    if (found.hindrance().isEmpty()) {
      person.add(Buttons.stop(getTranslation("retention.erase"), () -> ask(found)));
    }
  }

  /** The person as they are now; somebody else may have erased them. */
  private void showAgain(PersonOnFile found) {
    person.removeAll();
    office.find(found.patient().reference(), signedIn.require()).ifPresent(this::show);
  }

  private void place(PersonOnFile found, HoldReason reason) {
    holds.place(found.patient().id(), reason, signedIn.require());
    said.removeAll();
    showAgain(found);
  }

  private void lift(PersonOnFile found) {
    holds.lift(found.patient().id(), signedIn.require());
    said.removeAll();
    showAgain(found);
  }

  private void ask(PersonOnFile found) {
    say(
        new Banner(
                Shape.WARN,
                getTranslation("retention.sure", found.patient().reference()),
                getTranslation("retention.sure.more"))
            .with(
                Buttons.plain(getTranslation("retention.keep"), said::removeAll),
                Buttons.stop(getTranslation("retention.erase.now"), () -> erase(found))));
    said.scrollIntoView();
  }

  /** Something may have come in the way since it was shown. */
  private void erase(PersonOnFile found) {
    try {
      int gone = office.erase(found.patient().id(), signedIn.require());
      person.removeAll();
      reference.clear();
      say(
          new Banner(
              Shape.OK,
              getTranslation("retention.done"),
              getTranslation("retention.done.more", gone)));
    } catch (StillKept e) {
      said.removeAll();
      showAgain(found);
    }
  }
}
