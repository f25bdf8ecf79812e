package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Interpreter;
import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.PrintedName;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Other ways than reading and signing alone on a screen. All of them stand equal. Whoever was named
 * is marked, and can be taken out again.
 */
final class WaysScreen {
  private final Taking taking;
  private final Party party;
  private final Consumer<Party> changed;
  private final Consumer<StaffMember> mark;
  private final Runnable back;

  WaysScreen(
      Taking taking,
      Party party,
      Consumer<Party> changed,
      Consumer<StaffMember> mark,
      Runnable back) {
    this.taking = taking;
    this.party = party;
    this.changed = changed;
    this.mark = mark;
    this.back = back;
  }

  void show() {
    taking.frame().show("consent.ways", this::fill);
  }

  private void fill() {
    Div ways =
        new Div(
            Buttons.plain(taking.text("consent.ways.paper"), this::askForPaper),
            Buttons.plain(taking.text("consent.ways.mark"), this::askWitness),
            way("other", party.name().isPresent(), this::whoSigns),
            way("interpreter", party.interpreter().isPresent(), this::interpreter),
            way("witness", party.witness().isPresent(), this::patientsWitness));
    ways.addClassName("other-ways");
    taking.frame().title(taking.text("consent.ways.corner"));
    taking
        .frame()
        .room(new Page("ways-page", new Heading(taking.text("consent.ways.right")), ways));
    taking.frame().back(taking.text("ui.back"), back);
  }

  private NativeButton way(String who, boolean named, Runnable open) {
    NativeButton way = Buttons.plain(taking.text("consent.ways." + who), open);
    way.getElement().setAttribute("aria-pressed", String.valueOf(named));
    return named ? Buttons.before("person", way) : way;
  }

  private void askForPaper() {
    taking.decisions().askForPaper(taking.claim());
    taking.staffCall().call("consent.paper");
    taking.frame().show("consent.paper", this::fillPaper);
  }

  private void fillPaper() {
    new Words(taking.frame()).read("consent.paper.title", "consent.paper.text");
    taking.frame().back(taking.text("ui.back"), back);
    taking
        .frame()
        .primary(taking.text("ui.next"), () -> taking.done().accept(ConsentOutcome.PAPER));
  }

  private void askWitness() {
    new StaffBeside(taking, Permission.SEE_ARRIVALS, mark, this::show).show();
  }

  /** For somebody too young another has to sign. */
  private void whoSigns() {
    boolean needed = taking.decisions().needsGuardian(taking.claim().visit());
    open(
        "signer",
        party.name().map(PrintedName::text),
        this::askWhoSigns,
        needed ? Optional.empty() : Optional.of(party.signsAlone()));
  }

  private void interpreter() {
    open(
        "interpreter",
        party.interpreter().map(Interpreter::name),
        this::askInterpreter,
        Optional.of(party.notInterpreted()));
  }

  private void patientsWitness() {
    open(
        "witness",
        party.witness().map(PrintedName::text),
        this::askPatientsWitness,
        Optional.of(party.notWatched()));
  }

  private void open(String who, Optional<String> name, Runnable ask, Optional<Party> without) {
    Optional<Runnable> none = without.map(now -> () -> changed.accept(now));
    name.ifPresentOrElse(
        named -> new NamedScreen(taking.frame(), who, named, ask, none, this::show).show(), ask);
  }

  private void askWhoSigns() {
    new StaffBeside(
            taking,
            Permission.CLEAR_FLAGS,
            clinician -> new WhoSigns(taking, party, clinician, changed, this::show).show(),
            this::show)
        .show();
  }

  private void askInterpreter() {
    new WhoInterprets(taking.frame(), by -> changed.accept(party.interpreted(by)), this::show)
        .show();
  }

  private void askPatientsWitness() {
    new OneField(
            taking.frame(),
            "witness",
            typed -> changed.accept(party.watched(new PrintedName(typed))),
            this::show)
        .show();
  }
}
