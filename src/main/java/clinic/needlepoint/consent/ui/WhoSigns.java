package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.PrintedName;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Somebody signs for the patient: by what right, and under which name. No adult has a guardian. */
final class WhoSigns {
  private final Taking taking;
  private final Party party;
  private final StaffMember clinician;
  private final Consumer<Party> changed;
  private final Runnable back;

  WhoSigns(
      Taking taking, Party party, StaffMember clinician, Consumer<Party> changed, Runnable back) {
    this.taking = taking;
    this.party = party;
    this.clinician = clinician;
    this.changed = changed;
    this.back = back;
  }

  void show() {
    taking.frame().show("consent.who-signs", this::fill);
  }

  private void fill() {
    Div roles = new Div();
    if (taking.decisions().needsGuardian(taking.claim().visit())) {
      roles.add(role(Party.Role.GUARDIAN));
    }
    roles.add(role(Party.Role.REPRESENTATIVE));
    roles.addClassName("other-ways");
    taking.frame().title(taking.text("consent.who.corner"));
    taking
        .frame()
        .room(
            new Page(
                "ways-page",
                new Heading(taking.text("consent.who.title")),
                new Hint(taking.text("consent.who.look")),
                roles));
    taking.frame().back(taking.text("ui.back"), back);
  }

  private com.vaadin.flow.component.html.NativeButton role(Party.Role role) {
    return Buttons.plain(taking.text("consent.who." + role.word()), () -> askName(role));
  }

  private void askName(Party.Role role) {
    new OneField(
            taking.frame(),
            "signer",
            typed -> changed.accept(party.signs(role, new PrintedName(typed), clinician)),
            this::show)
        .show();
  }
}
