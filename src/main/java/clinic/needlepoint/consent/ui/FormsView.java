package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentApprovals;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.FormDiff;
import clinic.needlepoint.consent.FormVersion;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.LanguageChoice;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every version of every consent form: how far it has come, what it changed, and approving it. */
@Route(value = "staff/forms", layout = StaffLayout.class)
@Menu(title = "consent.forms.menu", icon = "file", order = 43)
@RolesAllowed({"PRACTITIONER", "LEAD", "ADMINISTRATOR"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://consent/consent.css")
class FormsView extends StaffPage implements HasDynamicTitle {
  private final ConsentApprovals approvals;
  private final ConsentForms forms;
  private final StaffMembers members;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final Div work = new Div();

  FormsView(
      ConsentApprovals approvals,
      ConsentForms forms,
      StaffMembers members,
      SignedInStaff signedIn,
      Sites sites) {
    this.approvals = approvals;
    this.forms = forms;
    this.members = members;
    this.signedIn = signedIn;
    this.sites = sites;
    work.addClassName("page-in");
    scrolls();
    add(work, new TouchKeyboard());
    list();
  }

  @Override
  public String getPageTitle() {
    return text("title");
  }

  private void list() {
    work.removeAll();
    title(text("title"));
    Div rows = new Div();
    rows.addClassName("rows");
    approvals.versions().forEach(version -> rows.add(row(version)));
    work.add(new Paragraph(text("intro")), rows);
    acts();
  }

  private Component row(FormVersion version) {
    Paragraph name = new Paragraph(version.form().name());
    name.addClassName("key-t");
    Div left = new Div(name, caption(version.form().title().in(getLocale())), state(version));
    version.approvals().forEach(approval -> left.add(caption(approved(approval))));
    Div row = new Div(left, Buttons.plain(text("read"), () -> open(version, getLocale())));
    row.addClassNames("card", "row");
    return row;
  }

  private Component state(FormVersion version) {
    Optional<ConsentForm> newer = newer(version.form());
    if (newer.isPresent()) {
      return new Paragraph(getTranslation("consent.forms.replaced", newer.get().name()));
    }
    if (version.draft()) {
      return new Status(
          Shape.WARN,
          getTranslation("consent.forms.draft", String.valueOf(version.approvals().size())));
    }
    return new Status(
        Shape.OK,
        getTranslation(
            "consent.forms.from",
            version
                .from()
                .map(from -> When.fullDayAndTime(from, sites.require().zone(), getLocale()))
                .orElse("")));
  }

  /** What patients sign now, where that came after this form. */
  private Optional<ConsentForm> newer(ConsentForm form) {
    return forms.inForce(form.treatment()).filter(now -> now.version() > form.version());
  }

  private String approved(FormVersion.Approval approval) {
    return getTranslation(
        "consent.forms.approved",
        members.find(approval.approver()).map(StaffMember::name).orElse(approval.approver()),
        When.day(approval.at(), sites.require().zone(), getLocale()));
  }

  /** What it says in a language, and line by line what it changed. */
  private void open(FormVersion version, Locale language) {
    work.removeAll();
    title(version.form().name());
    Optional<FormVersion> before = before(version);
    Div page = new Div();
    page.addClassNames("card", "form-lines");
    page.getElement().setAttribute("lang", language.getLanguage());
    page.getElement().setAttribute("dir", Look.direction(language));
    lines(version, before, language).forEach(line -> page.add(shown(line)));
    work.add(
        state(version),
        new Paragraph(
            before
                .map(older -> getTranslation("consent.forms.compared", older.form().name()))
                .orElse(text("first"))),
        languages(version, language),
        page);
    if (approvals.mayApprove(version, signedIn.require())) {
      work.add(approving(version));
    }
    acts(new Component[] {back(text("all"), this::list)});
  }

  /** The languages, each by its own name. */
  private Component languages(FormVersion version, Locale shown) {
    Div row = new Div();
    row.addClassName("form-languages");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", text("languages"));
    for (Locale language : Messages.LANGUAGES) {
      NativeButton button =
          Buttons.plain(LanguageChoice.ownName(language), () -> open(version, language));
      boolean now = language.getLanguage().equals(shown.getLanguage());
      button.getElement().setAttribute("lang", language.getLanguage());
      button.getElement().setAttribute("aria-pressed", String.valueOf(now));
      row.add(button);
    }
    return row;
  }

  private Optional<FormVersion> before(FormVersion version) {
    return approvals.versions().stream()
        .filter(each -> each.form().id().equals(version.form().id()))
        .filter(each -> each.form().version() < version.form().version())
        .max(Comparator.comparingInt(each -> each.form().version()));
  }

  private static List<FormDiff.Line> lines(
      FormVersion version, Optional<FormVersion> before, Locale language) {
    return before
        .map(older -> FormDiff.between(older.form(), version.form(), language))
        .orElseGet(() ->
            FormDiff.lines(version.form(), language).stream()
                .map(line -> new FormDiff.Line(FormDiff.Change.SAME, line))
                .toList());
  }

  private Paragraph shown(FormDiff.Line line) {
    String change = line.change().name().toLowerCase(Locale.ROOT);
    Paragraph shown =
        new Paragraph(
            line.change() == FormDiff.Change.SAME
                ? line.text()
                : getTranslation("consent.forms.line-" + change, line.text()));
    shown.addClassName("line-" + change);
    return shown;
  }

  private Component approving(FormVersion version) {
    TextField from = new TextField(text("first-day"));
    from.setValue(approvals.today().toString());
    from.setMaxLength(10);
    Div row = new Div(from, Buttons.primary(text("approve"), () -> approve(version, from)));
    row.addClassNames("card", "row");
    return row;
  }

  private void approve(FormVersion version, TextField from) {
    try {
      LocalDate day = LocalDate.parse(from.getValue().strip());
      open(
          approvals.approve(version.form().id(), version.form().version(), day, signedIn.require()),
          getLocale());
      work.addComponentAsFirst(new Banner(Shape.OK, text("done")));
    } catch (DateTimeParseException | IllegalArgumentException notADay) {
      from.setInvalid(true);
      from.setErrorMessage(text("need-day"));
    } catch (NotAllowed denied) {
      work.addComponentAsFirst(new Banner(Shape.WARN, getTranslation(denied.messageKey())));
    } catch (IllegalStateException faster) {
      list();
    }
  }

  private static Paragraph caption(String words) {
    Paragraph caption = new Paragraph(words);
    caption.addClassName("cap");
    return caption;
  }

  private static Component back(String words, Runnable action) {
    return Buttons.before("back", Buttons.plain(words, action));
  }

  private String text(String key) {
    return getTranslation("consent.forms." + key);
  }
}
