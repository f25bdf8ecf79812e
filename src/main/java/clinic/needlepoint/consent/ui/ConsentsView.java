package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.ConsentFile;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.ConsentPapers;
import clinic.needlepoint.consent.ConsentRefused;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.ConsentWithdrawals;
import clinic.needlepoint.consent.CopyWay;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.SignatureRefused;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.BlankPaper;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.LanguageChoice;
import clinic.needlepoint.ui.Messages;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private final ConsentPapers papers;
  private final ConsentForms forms;
  private final List<BlankPaper> others;
  private final PaperExits exits;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final Div work = new Div();

  ConsentsView(
      ConsentFiles files,
      ConsentWithdrawals withdrawals,
      ConsentCopies copies,
      ConsentPapers papers,
      ConsentForms forms,
      List<BlankPaper> others,
      PaperExits exits,
      SignedInStaff signedIn,
      Sites sites) {
    this.files = files;
    this.withdrawals = withdrawals;
    this.copies = copies;
    this.papers = papers;
    this.forms = forms;
    this.others = others;
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
        Buttons.plain(text("paper-blank"), this::blanks),
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
    work.add(
        new FilePanel(file, words(), files, this::askWithdraw, this::askPermission, onPaper()));
    Component[] start = {back(text("all"), this::list)};
    acts(start, file.mayWithdraw() ? copies(file, exit) : new Component[0]);
  }

  private FilePanel.Sheets onPaper() {
    return new FilePanel.Sheets() {
      @Override
      public void blank(ConsentFile file) {
        withForm(
            file.visit().treatment(), form -> askLanguage(form, () -> open(file.visit().id(), "")));
      }

      @Override
      public boolean today(ConsentFile file) {
        return papers.today(file.visit());
      }

      @Override
      public void enter(ConsentFile file) {
        withForm(file.visit().treatment(), form -> showSheet(file, form));
      }
    };
  }

  private void withForm(TreatmentType treatment, Consumer<ConsentForm> act) {
    forms
        .inForce(treatment)
        .ifPresentOrElse(act, () -> refuse(getTranslation("consent.on-paper.no-form")));
  }

  /** A blank form in the language of whoever reads it. */
  private void askLanguage(ConsentForm form, Runnable back) {
    StaffMember by = me();
    askLanguage(
        getTranslation("consent.on-paper.blank", form.name()),
        language ->
            new Paper(
                form.name() + "-" + language.getLanguage() + ".pdf",
                "application/pdf",
                out -> papers.blank(form.treatment(), language, by, out)),
        back);
  }

  private void askLanguage(String title, Function<Locale, Paper> blank, Runnable back) {
    work.removeAll();
    title(title);
    PaperExit exit = exits.open();
    Div rows = new Div();
    rows.addClassName("rows");
    for (Locale language : Messages.LANGUAGES) {
      Paragraph name = new Paragraph(LanguageChoice.ownName(language));
      name.addClassName("key-t");
      name.getElement().setAttribute("lang", language.getLanguage());
      Div row = new Div(name, blankActs(blank.apply(language), exit));
      row.addClassNames("card", "row");
      rows.add(row);
    }
    work.add(exit, rows);
    acts(new Component[] {back(text("back"), back)});
  }

  /** To be printed before anybody needs them. */
  private void blanks() {
    work.removeAll();
    title(text("paper-blank"));
    Div rows = new Div();
    rows.addClassName("rows");
    for (BlankPaper other : others) {
      String name = other.name(getLocale());
      rows.add(blank(name, () -> askLanguage(name, other::in, this::blanks)));
    }
    for (TreatmentType treatment : TreatmentType.values()) {
      rows.add(
          blank(
              words().treatment(treatment),
              () -> withForm(treatment, form -> askLanguage(form, this::blanks))));
    }
    work.add(rows);
    acts(new Component[] {back(text("all"), this::list)});
  }

  private Div blank(String what, Runnable open) {
    Paragraph name = new Paragraph(what);
    name.addClassName("key-t");
    Div row = new Div(name, Buttons.plain(text("open"), open));
    row.addClassNames("card", "row");
    return row;
  }

  private Div blankActs(Paper blank, PaperExit exit) {
    Div acts =
        new Div(Buttons.before("file", Buttons.plain(text("as-file"), () -> exit.take(blank))));
    if (exit.prints()) {
      acts.add(Buttons.before("print", Buttons.plain(text("as-print"), () -> exit.print(blank))));
    }
    acts.addClassName("acts-end");
    return acts;
  }

  private void showSheet(ConsentFile file, ConsentForm form) {
    work.removeAll();
    title(getTranslation("consent.on-paper.title"));
    VisitId visit = file.visit().id();
    SheetForm sheet = new SheetForm(form, papers.needsGuardian(visit));
    if (file.state() instanceof ConsentState.Declined
        || file.state() instanceof ConsentState.Withdrawn) {
      work.add(
          new Banner(
              Shape.WARN, words().saidNo(file.state()), getTranslation("consent.on-paper.after")));
    }
    work.add(sheet);
    acts(
        new Component[] {back(text("back"), () -> open(visit, ""))},
        Buttons.primary(
            getTranslation("consent.on-paper.go"), () -> enter(visit, file.here(), sheet)));
  }

  private void enter(VisitId visit, Optional<Decision> seen, SheetForm form) {
    try {
      Optional<SheetForm.Entry> entry = form.entry(me());
      if (entry.isEmpty()) {
        refuse(getTranslation("consent.on-paper.need-all"));
        return;
      }
      papers.enter(visit, seen, entry.get().draft(), entry.get().sheet());
      open(visit, getTranslation("consent.on-paper.done"));
    } catch (SignatureRefused refused) {
      refuse(form.said(refused));
    } catch (ConsentRefused refused) {
      refuse(getTranslation(refused.messageKey()));
    } catch (NotAllowed denied) {
      refuse(getTranslation(denied.messageKey()));
    }
  }

  /** Says what is missing above what was entered, which stays. */
  private void refuse(String sentence) {
    work.getChildren().filter(Banner.class::isInstance).toList().forEach(work::remove);
    work.addComponentAsFirst(new Banner(Shape.WARN, sentence));
    work.getElement().executeJs("this.firstElementChild.scrollIntoView()");
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
      refuse(getTranslation(denied.messageKey()));
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
