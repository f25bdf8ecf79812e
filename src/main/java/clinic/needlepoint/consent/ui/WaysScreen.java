package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.PrintedName;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Other ways than reading and signing alone on a screen. All of them stand equal. */
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
            Buttons.plain(taking.text("consent.ways.other"), this::askWhoSigns),
            Buttons.plain(taking.text("consent.ways.interpreter"), this::askInterpreter),
            Buttons.plain(taking.text("consent.ways.witness"), this::askPatientsWitness));
    ways.addClassName("other-ways");
    taking.frame().title(taking.text("consent.ways.corner"));
    taking
        .frame()
        .room(new Page("ways-page", new Heading(taking.text("consent.ways.right")), ways));
    taking.frame().back(taking.text("ui.back"), back);
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
