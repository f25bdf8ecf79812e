package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.Problem;
import clinic.needlepoint.aftercare.Problem.Outcome;
import clinic.needlepoint.aftercare.ProblemDesk;
import clinic.needlepoint.aftercare.ProblemForm;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.visit.Visit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One reported problem, and what a clinician says was done about it. */
final class ProblemPanel extends Div {
  private final transient Problem problem;
  private final transient DeskWords words;
  private final transient BiConsumer<ProblemPanel, Problem> answer;
  private final Map<Outcome, NativeButton> outcomes = new EnumMap<>(Outcome.class);
  private final TextArea note;
  private final Paragraph refused = new Paragraph();
  private @Nullable Outcome chosen;

  /**
   * Makes it.
   *
   * @param said in the language of who reads it
   */
  ProblemPanel(
      Problem problem,
      List<Problem.Said> said,
      Optional<Visit> visit,
      DeskWords words,
      BiConsumer<ProblemPanel, Problem> answer) {
    this.problem = problem;
    this.words = words;
    this.answer = answer;
    addClassName("rows");
    note = new TextArea(words.say("problem.note"));
    note.setMaxLength(ProblemDesk.LONGEST_NOTE);
    note.setWidthFull();
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    add(said(visit, said), done());
  }

  private Div said(Optional<Visit> visit, List<Problem.Said> answers) {
    Div card = new Div(new H2(visit.map(words::who).orElse("")));
    card.add(new Paragraph(words.say("reported", words.time(problem.at()))));
    problem
        .urgent()
        .ifPresent(
            urgent -> card.add(new Status(Shape.STOP, words.say("urgent." + urgent.word()))));
    Div lines = new Div();
    lines.addClassName("said-lines");
    for (Problem.Said said : answers) {
      lines.add(new Paragraph(said.words() + " " + answer(said)));
    }
    card.add(lines);
    card.addClassNames("card", "problem-card");
    return card;
  }

  private String answer(Problem.Said said) {
    return ProblemForm.YES_NO.contains(said.answerWords())
        ? words.word("answer", said.answerWords())
        : said.answerWords();
  }

  private Div done() {
    Div choices = new Div();
    choices.addClassName("steps");
    for (Outcome outcome : Outcome.values()) {
      NativeButton button =
          Buttons.plain(words.word("outcome", outcome.word()), () -> choose(outcome));
      button.getElement().setAttribute("aria-pressed", "false");
      outcomes.put(outcome, button);
      choices.add(button);
    }
    Div card = new Div(new H2(words.say("problem.done")), choices, note, refused);
    card.addClassNames("card", "problem-card");
    return card;
  }

  private void choose(Outcome outcome) {
    chosen = outcome;
    outcomes.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == outcome)));
  }

  Optional<Outcome> outcome() {
    return Optional.ofNullable(chosen);
  }

  String note() {
    return note.getValue();
  }

  void refuse(String why) {
    refused.setText(why);
  }

  /** Hands it in, once it says what was done. */
  void take() {
    if (chosen == null) {
      refuse(words.say("problem.choose"));
    } else if (!ProblemDesk.isNote(note.getValue())) {
      refuse(words.say("problem.short"));
    } else {
      answer.accept(this, problem);
    }
  }
}
