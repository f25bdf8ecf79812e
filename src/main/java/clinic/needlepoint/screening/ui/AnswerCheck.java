package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.FollowUp;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.Responses;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What was answered with Yes or Not sure, and what was said beside it, two to a page, each open to
 * a change by touching it.
 */
final class AnswerCheck {
  private static final int ROWS = 2;

  /** A screen that has its answer, and all that was said. */
  record Row(Step step, Responses responses) {
    Answer answer(Question question) {
      return responses.answer(question).orElseThrow();
    }

    Reply reply(FollowUp followUp) {
      return responses.reply(step.question(), followUp).orElseThrow();
    }
  }

  private final PatientFrame frame;
  private final ScreeningTexts texts;
  private final Supplier<List<Row>> rows;
  private final Consumer<Step> change;
  private final Runnable back;
  private final Runnable next;

  AnswerCheck(
      PatientFrame frame,
      ScreeningTexts texts,
      Supplier<List<Row>> rows,
      Consumer<Step> change,
      Runnable back,
      Runnable next) {
    this.frame = frame;
    this.texts = texts;
    this.rows = rows;
    this.change = change;
    this.back = back;
    this.next = next;
  }

  void show() {
    show(0);
  }

  private void show(int page) {
    frame.show("screening.check", () -> fill(page, rows.get()));
  }

  private void fill(int page, List<Row> all) {
    int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
    frame.title(
        pages == 1 ? text("title") : frame.getTranslation("screening.check.page", page + 1, pages));
    frame.room(all.isEmpty() ? nothing() : page(page, all));
    frame.back(frame.getTranslation("ui.back"), page == 0 ? back : () -> show(page - 1));
    frame.primary(frame.getTranslation("ui.next"), page + 1 == pages ? next : () -> show(page + 1));
  }

  private Page nothing() {
    return new Page("checks", new Heading(text("all-no")), new Hint(text("all-no-hint")));
  }

  private Page page(int page, List<Row> all) {
    Page rows = new Page("checks");
    all.stream().skip((long) page * ROWS).limit(ROWS).forEach(row -> rows.add(button(row)));
    rows.add(new Hint(text("others-no")));
    return rows;
  }

  private NativeButton button(Row row) {
    Step step = row.step();
    Span question = new Span(texts.show(step, ReplyWords.locale()).text());
    Span answer =
        new Span(
            step.followUp()
                .map(asked -> new ReplyWords(texts).of(asked, row.reply(asked)))
                .orElseGet(() -> ReplyWords.of(row.answer(step.question()))));
    answer.addClassName("checks-answer");
    NativeButton button = Buttons.plain("", () -> change.accept(step));
    button.add(question, answer);
    button.addClassName("checks-row");
    return button;
  }

  private String text(String key) {
    return frame.getTranslation("screening.check." + key);
  }
}
