package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What was answered with Yes or Not sure, two to a page, each open to a change by touching it. */
final class AnswerCheck {
  private static final int ROWS = 2;

  private final PatientFrame frame;
  private final Supplier<List<CheckedAnswer>> answers;
  private final Consumer<CheckedAnswer> change;
  private final Runnable back;
  private final Runnable next;

  AnswerCheck(
      PatientFrame frame,
      Supplier<List<CheckedAnswer>> answers,
      Consumer<CheckedAnswer> change,
      Runnable back,
      Runnable next) {
    this.frame = frame;
    this.answers = answers;
    this.change = change;
    this.back = back;
    this.next = next;
  }

  void show() {
    show(0);
  }

  private void show(int page) {
    frame.show("screening.check", () -> fill(page, answers.get()));
  }

  private void fill(int page, List<CheckedAnswer> all) {
    int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
    frame.title(
        pages == 1 ? text("title") : frame.getTranslation("screening.check.page", page + 1, pages));
    frame.room(all.isEmpty() ? nothing() : rows(page, all));
    frame.back(frame.getTranslation("ui.back"), page == 0 ? back : () -> show(page - 1));
    frame.primary(frame.getTranslation("ui.next"), page + 1 == pages ? next : () -> show(page + 1));
  }

  private Page nothing() {
    return new Page("checks", new Heading(text("all-no")), new Hint(text("all-no-hint")));
  }

  private Page rows(int page, List<CheckedAnswer> all) {
    Page rows = new Page("checks");
    all.stream().skip((long) page * ROWS).limit(ROWS).forEach(answer -> rows.add(row(answer)));
    rows.add(new Hint(text("others-no")));
    return rows;
  }

  private NativeButton row(CheckedAnswer checked) {
    Span question = new Span(checked.question().text().in(UI.getCurrent().getLocale()));
    Span answer =
        new Span(
            frame.getTranslation(
                checked.answer() == Answer.YES
                    ? "screening.answer.yes"
                    : "screening.answer.not-sure"));
    answer.addClassName("checks-answer");
    NativeButton row = Buttons.plain("", () -> change.accept(checked));
    row.add(question, answer);
    row.addClassName("checks-row");
    return row;
  }

  private String text(String key) {
    return frame.getTranslation("screening.check." + key);
  }
}
