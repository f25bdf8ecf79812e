package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Party;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Somebody too young to decide alone: a clinician comes, and a parent or guardian signs. */
final class GuardianFirst {
  private final Taking taking;
  private final Consumer<Party> signedFor;

  GuardianFirst(Taking taking, Consumer<Party> signedFor) {
    this.taking = taking;
    this.signedFor = signedFor;
  }

  void show() {
    taking.frame().show("consent.guardian-first", this::fill);
  }

  private void fill() {
    taking
        .frame()
        .room(
            new Page(
                "reading",
                new Heading(taking.text("consent.guardian.title")),
                new Paragraph(taking.text("consent.guardian.text")),
                Buttons.quiet(taking.text("consent.guardian.here"), this::askClinician)));
    taking.frame().back(taking.text("ui.back"), taking.back());
    taking
        .frame()
        .primary(taking.text("ui.next"), () -> taking.done().accept(ConsentOutcome.NO_FORM));
  }

  private void askClinician() {
    new StaffBeside(
            taking,
            Permission.CLEAR_FLAGS,
            clinician -> new WhoSigns(taking, Party.ALONE, clinician, signedFor, this::show).show(),
            this::show)
        .show();
  }
}
