package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.ScreeningReview;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Answers to know of, which hold nothing up. Empty when there are none. */
@StyleSheet("context://screening/screening.css")
final class NotesPart extends Div {
  private final transient ScreeningTexts texts;

  NotesPart(ScreeningReview review, ScreeningTexts texts) {
    this.texts = texts;
    addClassName("notes");
    if (!review.notes().isEmpty()) {
      add(new H2(getTranslation("screening.review.notes")));
      review
          .notes()
          .forEach(note -> add(line(review, note), new FollowUpLines(review, note, texts)));
    }
  }

  private Paragraph line(ScreeningReview review, Flag note) {
    String question =
        review
            .question(note)
            .map(asked -> texts.show(Step.of(asked), getLocale()).words())
            .orElse(getTranslation("screening.review.old-question", note.question()));
    return new Paragraph(new Status(Shape.UNKNOWN, question + " " + ReplyWords.of(note.answer())));
  }
}
