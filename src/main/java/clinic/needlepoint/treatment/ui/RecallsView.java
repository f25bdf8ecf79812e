package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.cartridge.Recall;
import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.cartridge.Recalls;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.ContactPapers;
import clinic.needlepoint.treatment.ExposedSession;
import clinic.needlepoint.treatment.LookBack;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Paper;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.PaperExits;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientCards;
import clinic.needlepoint.visit.PatientId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** Makers' recalls: those in force, one at a time with whom it exposed, and a new one. */
@Route(value = "staff/recalls", layout = StaffLayout.class)
@Menu(title = "treatment.recalls.menu", icon = "box", order = 45)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@StyleSheet("context://sign-in/staff.css")
class RecallsView extends StaffPage implements HasDynamicTitle {
  private final transient Recalls recalls;
  private final transient LookBack lookBack;
  private final transient PatientCards patients;
  private final transient ContactPapers papers;
  private final transient PaperExits exits;
  private final transient TodaysDate date;
  private final transient SignedInStaff signedIn;
  private final transient StaffMembers members;
  private final transient Sites sites;
  private final transient Messages messages;
  private final Div work = new Div();

  RecallsView(
      Recalls recalls,
      LookBack lookBack,
      PatientCards patients,
      ContactPapers papers,
      PaperExits exits,
      TodaysDate date,
      SignedInStaff signedIn,
      StaffMembers members,
      Sites sites,
      Messages messages) {
    this.recalls = recalls;
    this.lookBack = lookBack;
    this.patients = patients;
    this.papers = papers;
    this.exits = exits;
    this.date = date;
    this.signedIn = signedIn;
    this.members = members;
    this.sites = sites;
    this.messages = messages;
    scrolls();
    add(work, new TouchKeyboard());
    list();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("treatment.recalls.menu");
  }

  private RecallWords words() {
    Say say = new Say(messages, getLocale(), sites.require().zone());
    return new RecallWords(say, recalls, members);
  }

  private void show(String title, Component content) {
    title(title);
    work.removeAll();
    work.add(content);
    work.scrollIntoView();
  }

  private void list() {
    show(
        words().text("menu"),
        new RecallList(recalls.all(), words(), lookBack, each -> open(each.id(), "")));
    acts(
        recalls.devices().isEmpty()
            ? new Component[] {new Span(words().text("list.no-device"))}
            : new Component[0],
        recalls.devices().isEmpty()
            ? new Component[0]
            : new Component[] {Buttons.primary(words().text("list.enter"), this::form)});
  }

  private void form() {
    show(words().text("form.title"), new RecallForm(words(), date.today(), this::enter));
    backOnly();
  }

  /** A step with buttons of its own needs no other act but the way back. */
  private void backOnly() {
    acts(new Component[] {back()}, new Component[0]);
  }

  private Component back() {
    return Buttons.before("back", Buttons.plain(words().text("all"), this::list));
  }

  private void enter(Recall recall) {
    RecallId entered = recalls.enter(recall, me());
    open(entered, words().text("entered"));
  }

  /** One recall as it stands now. */
  private void open(RecallId id, String said) {
    EnteredRecall entered = recalls.find(id).orElseThrow();
    List<ExposedSession> exposed = lookBack.exposed(id, me());
    RecallDetail detail = new RecallDetail(words(), entered, lookBack.progress(id));
    entered
        .asked()
        .filter(_ -> entered.waitsForSecond())
        .ifPresent(asked ->
            detail.asked(
                asked,
                asked.by().equals(me().pseudonym()),
                () -> attempt(id, () -> recalls.confirmLift(id, me()), words().text("lift.done")),
                () -> attempt(id, () -> recalls.keep(id, me()), words().text("lift.kept"))));
    detail.add(
        new ExposedRows(
            exposed, words(), patient -> patients.find(patient, me()), p -> tell(id, p)));
    if (!said.isEmpty()) {
      detail.said(said);
    }
    boolean papers = !exposed.isEmpty() && mayContact();
    PaperExit exit = exits.open();
    show(words().title(entered), papers ? new Div(exit, detail) : detail);
    acts(
        entered.inForce() && entered.asked().isEmpty()
            ? new Component[] {back(), lift(id)}
            : new Component[] {back()},
        papers ? papers(id, exit) : new Component[0]);
  }

  private boolean mayContact() {
    return me().may(Permission.CONTACT_PATIENTS, date.today());
  }

  private Component lift(RecallId id) {
    return Buttons.plain(words().text("lift.start"), () -> askWhyLift(id));
  }

  private void askWhyLift(RecallId id) {
    show(
        words().text("lift.start"),
        new LiftForm(
            words(),
            reason ->
                attempt(
                    id, () -> recalls.askToLift(id, reason, me()), words().text("lift.asked-now")),
            () -> open(id, "")));
    backOnly();
  }

  private void tell(RecallId id, PatientId patient) {
    String who = patients.find(patient, me()).map(RecallsView::name).orElse(patient.value());
    show(
        words().text("tell.head"),
        new TellingForm(
            words(),
            who,
            date.today(),
            (how, on) ->
                attempt(
                    id, () -> lookBack.told(id, patient, how, on, me()), words().text("tell.done")),
            () -> open(id, "")));
    backOnly();
  }

  private static String name(Patient card) {
    return card.given() + " " + card.family();
  }

  /** Does it and shows the recall anew, or says why it does not go now. */
  private void attempt(RecallId id, Runnable act, String done) {
    try {
      act.run();
      open(id, done);
    } catch (NotAllowed denied) {
      open(id, "");
      complain(messages.getTranslation(denied.messageKey(), getLocale()));
    } catch (IllegalStateException faster) {
      open(id, "");
      complain(words().text("changed"));
    }
  }

  private void complain(String sentence) {
    work.addComponentAsFirst(new Banner(Shape.WARN, sentence));
  }

  private Component[] papers(RecallId id, PaperExit exit) {
    return new Component[] {
      paper(id, ContactPapers.Paper.CONTACT_SHEET, exit),
      paper(id, ContactPapers.Paper.LETTERS, exit)
    };
  }

  /** Made, and its record written, when it is asked for. */
  private Component paper(RecallId id, ContactPapers.Paper paper, PaperExit exit) {
    String name = "recall-" + id.value() + "-" + paper.word() + ".pdf";
    return Buttons.before(
        "print",
        Buttons.plain(
            words().text("paper." + paper.word()),
            () -> {
              StaffMember by = me();
              Locale language = getLocale();
              exit.take(
                  new Paper(
                      name, "application/pdf", out -> papers.write(id, paper, by, language, out)));
            }));
  }

  private StaffMember me() {
    return signedIn.require();
  }
}
