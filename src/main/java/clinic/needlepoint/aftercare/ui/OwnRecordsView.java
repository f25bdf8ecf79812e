package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.OwnRecords;
import clinic.needlepoint.aftercare.OwnRecords.Form;
import clinic.needlepoint.aftercare.OwnRecords.IdentityCheck;
import clinic.needlepoint.aftercare.OwnRecordsOrder;
import clinic.needlepoint.aftercare.OwnRecordsRequest;
import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Paper;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.PaperExits;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.Patient;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a copy of all that is kept of them. */
@Route(value = "staff/own-records", layout = StaffLayout.class)
@Menu(title = "aftercare.records.menu", icon = "person", order = 44)
@RolesAllowed({"PRACTITIONER", "LEAD"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://aftercare/aftercare.css")
class OwnRecordsView extends StaffPage implements HasDynamicTitle {
  private final transient OwnRecords records;
  private final transient OwnRecordsRequests requests;
  private final transient Sites sites;
  private final transient SignedInStaff signedIn;
  private final TextField reference = new TextField();
  private final Div said = new Div();
  private final Div person = new Div();
  private final Div waiting = new Div();
  private final transient PaperExits exits;
  private final Map<IdentityCheck, NativeButton> checks = new EnumMap<>(IdentityCheck.class);
  private final Map<Locale, NativeButton> languages = new java.util.LinkedHashMap<>();
  private @Nullable IdentityCheck check;
  private Locale language = Messages.LANGUAGES.getFirst();

  OwnRecordsView(
      OwnRecords records,
      OwnRecordsRequests requests,
      PaperExits exits,
      SignedInStaff signedIn,
      Sites sites) {
    this.records = records;
    this.requests = requests;
    this.sites = sites;
    this.signedIn = signedIn;
    this.exits = exits;
    scrolls();
    title(text("title"));
    reference.setLabel(text("reference"));
    reference.setMaxLength(60);
    reference.getElement().setAttribute("autocomplete", "off");
    said.getElement().setAttribute("aria-live", "polite");
    person.addClassName("rows");
    waiting.addClassName("rows");
    Div choose = new Div(reference, Buttons.plain(text("find"), this::find));
    choose.addClassNames("card", "row");
    Div page = new Div(new Paragraph(text("intro")), waiting, choose, said, person);
    page.addClassName("page-in");
    add(page, new TouchKeyboard());
    showWaiting();
  }

  /** Nothing of the patient: titles end up in the browser's history. */
  @Override
  public String getPageTitle() {
    return text("title");
  }

  /** Those who asked at the kiosk. */
  private void showWaiting() {
    waiting.removeAll();
    for (OwnRecordsRequest each : requests.open(me())) {
      Patient patient = each.patient();
      Paragraph name = new Paragraph(patient.reference());
      name.addClassName("key-t");
      Status since =
          new Status(
              Shape.WARN,
              getTranslation(
                  "aftercare.records.asked",
                  When.fullDayAndTime(each.at(), sites.require().zone(), getLocale())));
      Div row =
          new Div(
              new Div(name, since),
              Buttons.plain(
                  text("open"),
                  () -> {
                    reference.setValue(patient.reference());
                    find();
                  }));
      row.addClassNames("card", "row");
      waiting.add(row);
    }
  }

  private void find() {
    showWaiting();
    said.removeAll();
    person.removeAll(); // and with it the way out, and what was on it for somebody else
    check = null;
    Optional<Patient> found = records.find(reference.getValue().strip(), me());
    found.ifPresentOrElse(
        this::show, () -> say(new Banner(Shape.UNKNOWN, text("unknown"), text("unknown.more"))));
  }

  /** Name and birthday are there to be compared with the person and their document. */
  private void show(Patient found) {
    Paragraph name = new Paragraph(found.given() + " " + found.family());
    name.addClassName("next-day");
    Div who =
        new Div(
            new H2(text("who")),
            name,
            new Paragraph(
                getTranslation("aftercare.records.born", When.day(found.birth(), getLocale()))),
            choices(IdentityCheck.values()));
    who.addClassNames("card", "paper-card");
    PaperExit exit = exits.open();
    Div forms =
        new Div(
            new H2(text("file")),
            new Paragraph(text("file.more")),
            languageChoices(),
            steps(button(found, Form.PDF, exit), button(found, Form.JSON, exit)));
    forms.addClassNames("card", "paper-card");
    person.add(exit, who, forms);
  }

  private Div choices(IdentityCheck... all) {
    checks.clear();
    for (IdentityCheck each : all) {
      NativeButton button =
          Buttons.plain(getTranslation("aftercare.check." + each.word()), () -> choose(each));
      button.getElement().setAttribute("aria-pressed", "false");
      checks.put(each, button);
    }
    return steps(checks.values().toArray(Component[]::new));
  }

  private void choose(IdentityCheck chosen) {
    check = chosen;
    said.removeAll();
    checks.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == chosen)));
  }

  private Div languageChoices() {
    languages.clear();
    for (Locale each : Messages.LANGUAGES) {
      NativeButton button = Buttons.plain(each.getDisplayLanguage(each), () -> speak(each));
      button.getElement().setAttribute("lang", each.getLanguage());
      languages.put(each, button);
    }
    speak(language);
    return steps(languages.values().toArray(Component[]::new));
  }

  private void speak(Locale chosen) {
    language = chosen;
    languages.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(chosen))));
  }

  private static Div steps(Component... all) {
    Div steps = new Div(all);
    steps.addClassName("steps");
    return steps;
  }

  private NativeButton button(Patient found, Form form, PaperExit exit) {
    return Buttons.before(
        "down2", Buttons.plain(text("take." + form.word()), () -> take(found, form, exit)));
  }

  private void take(Patient found, Form form, PaperExit exit) {
    said.removeAll();
    if (check == null) {
      say(new Banner(Shape.WARN, text("check-first"), text("check-first.more")));
      return;
    }
    StaffMember by = me();
    OwnRecordsOrder order = new OwnRecordsOrder(found.id(), check, form, language);
    AtomicLong read = new AtomicLong();
    exit.take(
        new Paper(
            order.fileName(),
            order.mediaType(),
            out -> read.set(records.write(order, by, out)),
            file ->
                records.handedOver(
                    order, read.get(), Ways.of(file.way()), file.bytes(), file.sha256(), by)));
  }

  private void say(Banner banner) {
    said.removeAll();
    said.add(banner);
    getElement().executeJs("this.scrollTo(0, 0)");
  }

  private String text(String key) {
    return getTranslation("aftercare.records." + key);
  }

  private StaffMember me() {
    return signedIn.require();
  }
}
