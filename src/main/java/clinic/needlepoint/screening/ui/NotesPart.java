package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.ScreeningReview;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Answers to know of, which hold nothing up. Empty when there are none. */
@StyleSheet("context://screening/screening.css")
final class NotesPart extends Div {
  NotesPart(ScreeningReview review) {
    addClassName("notes");
    if (!review.notes().isEmpty()) {
      add(new H2(getTranslation("screening.review.notes")));
      review.notes().forEach(note -> add(line(review, note)));
    }
  }

  private Paragraph line(ScreeningReview review, Flag note) {
    String question =
        review
            .questionnaire()
            .flatMap(questionnaire -> questionnaire.find(note.question()))
            .map(Question::text)
            .map(words -> words.in(getLocale()))
            .orElse(getTranslation("screening.review.old-question", note.question()));
    String answer =
        getTranslation(
            note.answer() == clinic.needlepoint.screening.Answer.YES
                ? "screening.answer.yes"
                : "screening.answer.not-sure");
    return new Paragraph(new Status(Shape.UNKNOWN, question + " " + answer));
  }
}
