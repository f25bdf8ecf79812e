package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.ScreeningReview;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.screening.Triage;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;

/** Answers to know of, which hold nothing up; once all is decided, what was cleared and why. */
@StyleSheet("context://screening/screening.css")
final class NotesPart extends Div {
  private final transient ScreeningTexts texts;
  private final transient ZoneId zone;

  NotesPart(ScreeningReview review, ScreeningTexts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    addClassName("notes");
    if (!review.notes().isEmpty()) {
      add(new H2(getTranslation("screening.review.notes")));
      review
          .notes()
          .forEach(note ->
              add(line(review, note, Shape.UNKNOWN), new FollowUpLines(review, note, texts)));
    }
    if (review.open().isEmpty() && !review.decided().isEmpty()) {
      add(new H2(getTranslation("screening.review.decided")));
      review.decided().forEach(decided -> add(review, decided));
    }
  }

  private void add(ScreeningReview review, ScreeningReview.Decided decided) {
    Flag flag = decided.flag();
    Shape shape = flag.triage() == Triage.STOP ? Shape.STOP : Shape.WARN;
    add(
        line(review, flag, shape),
        new FollowUpLines(review, flag, texts, false),
        new Paragraph(
            getTranslation(
                "screening.review.decided-by",
                When.time(decided.at(), zone, getLocale()),
                decided.by(),
                decided.reason().text())));
  }

  private Paragraph line(ScreeningReview review, Flag note, Shape shape) {
    String question =
        review
            .question(note)
            .map(asked -> texts.show(Step.of(asked), getLocale()).words())
            .orElse(getTranslation("screening.review.old-question", note.question()));
    return new Paragraph(new Status(shape, question + " " + ReplyWords.of(note.answer())));
  }
}
