package clinic.needlepoint.consent.ui;

import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/**
 * The name that was typed is not like the one the clinic has: it is written again, or somebody of
 * the staff says that it is this person. The clinic's name is not said.
 */
final class NameUnlikeScreen {
  private final Taking taking;
  private final String typed;
  private final Runnable again;
  private final Consumer<StaffMember> confirmed;

  NameUnlikeScreen(Taking taking, String typed, Runnable again, Consumer<StaffMember> confirmed) {
    this.taking = taking;
    this.typed = typed;
    this.again = again;
    this.confirmed = confirmed;
  }

  void show() {
    taking.frame().show("consent.name-unlike", this::fill);
  }

  private void fill() {
    Paragraph name = new Paragraph(typed);
    name.getElement().setAttribute("dir", "auto");
    name.addClassName("as-typed");
    Div ways = new Div(Buttons.plain(taking.text("consent.unlike.staff"), this::askStaff));
    ways.addClassName("unlike-ways");
    taking
        .frame()
        .room(
            new Page(
                "unlike",
                new Heading(taking.text("consent.unlike.title")),
                name,
                new Paragraph(taking.text("consent.unlike.text")),
                ways));
    taking.frame().title(taking.text("consent.sign.name"));
    taking.frame().noBack();
    taking.frame().finalAction(taking.text("consent.unlike.again"), again);
  }

  private void askStaff() {
    new StaffBeside(taking, Permission.SEE_ARRIVALS, confirmed, this::show).show();
  }
}
