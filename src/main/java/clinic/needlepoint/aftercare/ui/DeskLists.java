package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.Problem;
import clinic.needlepoint.aftercare.ProblemDesk;
import clinic.needlepoint.aftercare.Treated;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.visit.Visits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** The two lists of the desk: what was reported, and who goes home with what. */
final class DeskLists {
  private final DeskWords words;
  private final StaffMember me;
  private final Visits visits;

  DeskLists(DeskWords words, StaffMember me, Visits visits) {
    this.words = words;
    this.me = me;
    this.visits = visits;
  }

  Component problems(List<Problem> open, List<Problem> answered, Consumer<Problem> choose) {
    Div rows = rows("problems", open.isEmpty() && answered.isEmpty());
    open.forEach(problem -> rows.add(row(problem, choose)));
    answered.forEach(problem -> rows.add(answered(problem)));
    return rows;
  }

  private Div row(Problem problem, Consumer<Problem> choose) {
    Status state =
        problem
            .urgent()
            .map(urgent -> new Status(Shape.STOP, words.say("urgent." + urgent.word())))
            .orElseGet(() -> new Status(Shape.WARN, words.say("waits")));
    Div row = row(who(problem), words.say("reported", words.time(problem.at())), state);
    row.add(
        ProblemDesk.clinician(me)
            ? Buttons.plain(words.say("open"), () -> choose.accept(problem))
            : new Paragraph(words.say("for-clinician")));
    return row;
  }

  private Div answered(Problem problem) {
    Problem.Answered done = problem.answered().orElseThrow();
    String what = words.word("outcome", done.outcome().word()) + ": " + done.note();
    return row(
        who(problem), what, new Status(Shape.OK, words.say("closed", words.time(done.at()))));
  }

  private String who(Problem problem) {
    return visits.find(problem.visit()).map(words::who).orElse("");
  }

  Component papers(List<Treated> treated, Consumer<Treated> choose) {
    Div rows = rows("papers", treated.isEmpty());
    treated.stream()
        .filter(each -> each.paper().isEmpty())
        .forEach(each -> add(rows, each, choose));
    treated.stream()
        .filter(each -> each.paper().isPresent())
        .forEach(each -> add(rows, each, choose));
    return rows;
  }

  private void add(Div rows, Treated treated, Consumer<Treated> choose) {
    Status state =
        treated
            .paper()
            .map(paper -> new Status(Shape.OK, handed(paper)))
            .orElseGet(() -> new Status(Shape.WARN, words.say("no-paper")));
    String line = words.treatment(treated.visit()) + ", " + words.day(treated.day());
    Div row = row(words.who(treated.visit()), line, state);
    String act = treated.paper().isPresent() ? "another" : "paper";
    row.add(Buttons.plain(words.say(act), () -> choose.accept(treated)));
    rows.add(row);
  }

  private String handed(HandedOver paper) {
    String when = words.time(paper.at());
    return paper
        .next()
        .map(date -> words.say("handed.next", when, words.day(date)))
        .orElseGet(() -> words.say("handed", when));
  }

  private Div rows(String name, boolean empty) {
    Div rows = new Div(new H2(words.say(name)));
    rows.addClassName("rows");
    if (empty) {
      rows.add(new Paragraph(words.say(name + ".none")));
    }
    return rows;
  }

  private static Div row(String who, String line, Status state) {
    Paragraph name = new Paragraph(who);
    name.addClassName("key-t");
    Div row = new Div(new Div(name, new Paragraph(line), state));
    row.addClassNames("card", "row", "treated");
    return row;
  }
}
