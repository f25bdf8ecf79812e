package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.AftercareDesk;
import clinic.needlepoint.aftercare.AftercarePaper;
import clinic.needlepoint.aftercare.ClinicNumbers;
import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.aftercare.Problem;
import clinic.needlepoint.aftercare.ProblemDesk;
import clinic.needlepoint.aftercare.Treated;
import clinic.needlepoint.consent.ConsentFile;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
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
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.visit.Visits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;

/** Who was treated and has no paper yet, and which problems were reported since. */
@Route(value = "staff/aftercare", layout = StaffLayout.class)
@Menu(title = "aftercare.desk.menu", icon = "heart", order = 6)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://aftercare/aftercare.css")
class AftercareView extends StaffPage implements BeforeEnterObserver, HasDynamicTitle {
  private final transient AftercareDesk desk;
  private final transient ProblemDesk problems;
  private final transient ConsentFiles consents;
  private final transient Visits visits;
  private final transient ClinicNumbers numbers;
  private final transient PaperExits exits;
  private final transient SignedInStaff signedIn;
  private final transient Sites sites;
  private final Div work = new Div();
  private transient Runnable refresh = () -> {};

  AftercareView(
      AftercareDesk desk,
      ProblemDesk problems,
      ConsentFiles consents,
      Visits visits,
      ClinicNumbers numbers,
      PaperExits exits,
      SignedInStaff signedIn,
      Sites sites,
      LiveAftercare live) {
    this.desk = desk;
    this.problems = problems;
    this.consents = consents;
    this.visits = visits;
    this.numbers = numbers;
    this.exits = exits;
    this.signedIn = signedIn;
    this.sites = sites;
    work.addClassName("page-in");
    scrolls();
    add(work, new TouchKeyboard());
    live.keep(this, () -> refresh.run());
  }

  /** Also when somebody on a paper touches the rail. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list();
  }

  /** Nothing of the patient: titles end up in the browser's history. */
  @Override
  public String getPageTitle() {
    return words().say("title");
  }

  private void list() {
    list(() -> {});
  }

  /**
   * @param said adds what is to be said first; it stays when others change something meanwhile
   */
  private void list(Runnable said) {
    refresh = () -> list(said);
    work.removeAll();
    title(words().say("title"));
    said.run();
    if (numbers.telephone().isEmpty()) {
      work.add(
          new Banner(Shape.WARN, words().say("no-telephone"), words().say("no-telephone.more")));
    }
    work.add(
        new DeskLists(words(), me(), visits)
            .problems(problems.open(me()), problems.answered(me()), this::open),
        new DeskLists(words(), me(), visits).papers(desk.treated(me()), this::plan));
    acts();
  }

  private void open(Problem problem) {
    refresh = () -> {};
    work.removeAll();
    title(words().say("problem.title"));
    ProblemPanel panel =
        new ProblemPanel(
            problem,
            problems.said(problem, getLocale()),
            visits.find(problem.visit()),
            words(),
            this::answer);
    work.add(panel);
    acts(
        new Component[] {back(words().say("all"), this::list)},
        Buttons.primary(words().say("problem.close"), panel::take));
  }

  private void answer(ProblemPanel panel, Problem problem) {
    try {
      boolean first =
          problems.answer(problem.id(), panel.outcome().orElseThrow(), panel.note(), me());
      list(() ->
          work.add(
              new Banner(
                  first ? Shape.OK : Shape.UNKNOWN,
                  words().say(first ? "problem.closed" : "problem.was-closed"))));
    } catch (NotAllowed denied) {
      panel.refuse(getTranslation(denied.messageKey()));
    }
  }

  private void plan(Treated treated) {
    refresh = () -> {};
    work.removeAll();
    title(words().say("paper.title", treated.visit().initials()));
    PaperPlan plan = new PaperPlan(treated, desk.nextDate(), language(treated), words());
    work.add(plan);
    acts(
        new Component[] {back(words().say("all"), this::list)},
        Buttons.after(
            Buttons.primary(
                words().say("paper.write"),
                () -> {
                  if (plan.possible()) {
                    show(desk.prepare(treated, plan.next(), plan.language(), me()));
                  }
                }),
            "next"));
  }

  /** The language in which they signed, where it is one of ours. */
  private Locale language(Treated treated) {
    return consents
        .find(treated.visit().id(), me())
        .flatMap(ConsentFile::latest)
        .map(Decision::language)
        .flatMap(word ->
            Messages.LANGUAGES.stream().filter(each -> each.getLanguage().equals(word)).findFirst())
        .orElse(Messages.LANGUAGES.getFirst());
  }

  /** Its code is good once the paper has left, by whichever way. */
  private void show(AftercarePaper paper) {
    work.removeAll();
    title(words().say("paper.title", paper.visit().initials()));
    StaffMember by = me();
    PaperExit exit = exits.open();
    Div said = new Div();
    said.getElement().setAttribute("aria-live", "polite");
    refresh = () -> noted(paper, said);
    work.add(said, exit, new PaperPanel(paper, numbers, words()));
    NativeButton copied =
        Buttons.plain(
            words().say("paper.copied"),
            () -> {
              desk.handOver(paper, Way.SCREEN, by);
              noted(paper, said);
            });
    Component[] start = {back(words().say("all"), this::list), copied};
    Paper leaving =
        new Paper(
            paper.fileName(),
            "application/pdf",
            out -> desk.write(paper, out),
            file -> desk.handOver(paper, Ways.of(file.way()), by));
    NativeButton file = Buttons.plain(words().say("paper.take"), () -> exit.take(leaving));
    if (!exit.prints()) {
      file.addClassName("btn--primary");
      acts(start, Buttons.before("down2", file));
      return;
    }
    acts(
        start,
        Buttons.before("down2", file),
        Buttons.before(
            "print", Buttons.primary(words().say("paper.print"), () -> exit.print(leaving))));
  }

  private void noted(AftercarePaper paper, Div said) {
    Optional<HandedOver> handed =
        desk.find(paper.treated().session().number(), me())
            .flatMap(Treated::paper)
            .filter(newest -> newest.expires().equals(paper.expires()));
    said.removeAll();
    handed.ifPresent(_ ->
        said.add(
            new Banner(Shape.OK, words().say("paper.handed"), words().say("paper.handed.more"))));
  }

  private static NativeButton back(String words, Runnable action) {
    return Buttons.before("back", Buttons.plain(words, action));
  }

  private DeskWords words() {
    return new DeskWords(getLocale(), sites.require().zone());
  }

  private StaffMember me() {
    return signedIn.require();
  }
}
