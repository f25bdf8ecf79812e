package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.ConsentFile;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.ConsentWithdrawals;
import clinic.needlepoint.consent.CopyWay;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Paper;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.PaperExits;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.Whole;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What patients signed: the copy for them, and taking it back with them at any time. */
@Route(value = "staff/consents", layout = StaffLayout.class)
@Menu(title = "consent.desk.title", icon = "hand", order = 42)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://consent/consent.css")
class ConsentsView extends StaffPage implements HasUrlParameter<Long>, HasDynamicTitle {
  private final ConsentFiles files;
  private final ConsentWithdrawals withdrawals;
  private final ConsentCopies copies;
  private final PaperExits exits;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final Div work = new Div();

  ConsentsView(
      ConsentFiles files,
      ConsentWithdrawals withdrawals,
      ConsentCopies copies,
      PaperExits exits,
      SignedInStaff signedIn,
      Sites sites) {
    this.files = files;
    this.withdrawals = withdrawals;
    this.copies = copies;
    this.exits = exits;
    this.signedIn = signedIn;
    this.sites = sites;
    work.addClassName("page-in");
    scrolls();
    add(work, new TouchKeyboard());
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long number) {
    Optional<ConsentFile> file =
        number == null ? Optional.empty() : files.find(new VisitId(number), me());
    file.ifPresentOrElse(found -> open(found.visit().id(), ""), this::list);
  }

  /** Nothing of the patient: titles end up in the browser's history. */
  @Override
  public String getPageTitle() {
    return text("title");
  }

  private void list() {
    work.removeAll();
    title(text("title"));
    extra("");
    List<ConsentFile> today = files.today(me());
    Div rows = new Div();
    rows.addClassName("rows");
    today.forEach(file -> rows.add(row(file)));
    work.add(find(), today.isEmpty() ? new Paragraph(text("nobody")) : rows);
    acts(
        new Component[] {back(text("arrivals"), () -> UI.getCurrent().navigate("staff"))},
        Buttons.plain(text("forms"), () -> UI.getCurrent().navigate("staff/forms")));
  }

  private Component row(ConsentFile file) {
    ConsentWords words = words();
    Paragraph who = new Paragraph(Whole.in(getLocale(), file.visit().initials()));
    who.addClassName("key-t");
    Div left = new Div(who, words.state(file.state()));
    Div row = new Div(left, Buttons.plain(text("open"), () -> open(file.visit().id(), "")));
    row.addClassNames("card", "row");
    return row;
  }

  /** Somebody who is not here any more: by the number of the clinic's own system. */
  private Component find() {
    TextField reference = new TextField(text("reference"));
    reference.setMaxLength(60);
    Div row =
        new Div(
            reference,
            Buttons.plain(
                text("find"),
                () ->
                    files
                        .find(reference.getValue().strip(), me())
                        .ifPresentOrElse(
                            file -> open(file.visit().id(), ""),
                            () -> {
                              reference.setInvalid(true);
                              reference.setErrorMessage(text("nobody-found"));
                            })));
    row.addClassNames("card", "row");
    return row;
  }

  private void open(VisitId visit, String said) {
    Optional<ConsentFile> found = files.find(visit, me());
    if (found.isEmpty()) {
      list();
      return;
    }
    ConsentFile file = found.get();
    work.removeAll();
    title(getTranslation("consent.desk.of", file.visit().initials()));
    if (!said.isEmpty()) {
      work.add(new Banner(Shape.OK, said));
    }
    PaperExit exit = exits.open();
    if (file.mayWithdraw()) {
      work.add(exit);
    }
    work.add(new FilePanel(file, words(), files, this::askWithdraw, this::askPermission));
    Component[] start = {back(text("all"), this::list)};
    acts(start, file.mayWithdraw() ? copies(file, exit) : new Component[0]);
  }

  private void askWithdraw(ConsentFile file, TreatmentType treatment) {
    VisitId visit = file.visit().id();
    sure(
        visit,
        words().say("sure", words().treatment(treatment)),
        text("sure-more"),
        () -> {
          withdrawals.treatment(visit, treatment, me());
          open(visit, text("taken-back"));
        });
  }

  private void askPermission(ConsentFile file, String id) {
    VisitId visit = file.visit().id();
    sure(
        visit,
        text("sure-choice"),
        text("sure-choice-more"),
        () -> {
          withdrawals.permission(visit, id, me());
          open(visit, text("choice-taken-back"));
        });
  }

  /** Taking back takes a second touch, of whoever stands there with the patient. */
  private void sure(VisitId visit, String question, String more, Runnable act) {
    work.removeAll();
    work.add(new Banner(Shape.WARN, question, more));
    acts(
        new Component[] {Buttons.plain(text("keep"), () -> open(visit, ""))},
        Buttons.stop(text("take-back-sure"), () -> attempt(visit, act)));
  }

  private void attempt(VisitId visit, Runnable act) {
    try {
      act.run();
    } catch (NotAllowed denied) {
      open(visit, "");
      work.addComponentAsFirst(new Banner(Shape.WARN, getTranslation(denied.messageKey())));
    }
  }

  private Component[] copies(ConsentFile file, PaperExit exit) {
    VisitId visit = file.visit().id();
    if (!exit.prints()) {
      return new Component[] {
        Buttons.before("file", Buttons.primary(text("copy"), () -> exit.take(paper(visit))))
      };
    }
    return new Component[] {
      Buttons.before("file", Buttons.plain(text("copy"), () -> exit.take(paper(visit)))),
      Buttons.before("print", Buttons.primary(text("print"), () -> exit.print(paper(visit))))
    };
  }

  /** Made, and its record written, when it is asked for. */
  private Paper paper(VisitId visit) {
    StaffMember by = me();
    return new Paper(
        "consent-" + visit.value() + ".pdf",
        "application/pdf",
        out -> copies.write(visit, by, out),
        file -> copies.taken(visit, CopyWay.valueOf(file.way().name()), by));
  }

  private static Component back(String words, Runnable action) {
    return Buttons.before("back", Buttons.plain(words, action));
  }

  private ConsentWords words() {
    return new ConsentWords(getLocale(), sites.require().zone());
  }

  private StaffMember me() {
    return signedIn.require();
  }

  private String text(String key) {
    return getTranslation("consent.desk." + key);
  }
}
