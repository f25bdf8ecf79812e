package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.FollowUp;
import clinic.needlepoint.screening.FollowUpGiven;
import clinic.needlepoint.screening.Question;
import clinic.needlepoint.screening.ScreeningReview;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Triage;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What was said beside a flagged answer, and what each reply means. */
final class FollowUpLines extends Div {
  private final transient ScreeningTexts texts;
  private final boolean open;

  FollowUpLines(ScreeningReview review, Flag flag, ScreeningTexts texts) {
    this(review, flag, texts, true);
  }

  /**
   * Draws them.
   *
   * @param open whether it is still to be decided, so that it matters what each reply asks for
   */
  FollowUpLines(ScreeningReview review, Flag flag, ScreeningTexts texts, boolean open) {
    this.texts = texts;
    this.open = open;
    addClassName("follow-ups");
    Optional<Question> question = review.question(flag);
    review.followUps(flag).forEach(given -> add(line(question, given)));
  }

  private Paragraph line(Optional<Question> question, FollowUpGiven given) {
    Optional<FollowUp> followUp = question.flatMap(of -> of.followUp(given.followUp()));
    String asked = followUp.map(of -> texts.words(of.text(), getLocale())).orElse(given.shown());
    String said =
        followUp
            .map(of -> new ReplyWords(texts).of(of, given.reply()))
            .orElse(given.reply().word());
    Span answer = new Span(said);
    answer.addClassName("follow-up-answer");
    Paragraph line = new Paragraph(new Span(asked), answer);
    given
        .counted()
        .ifPresent(counted ->
            line.add(
                new Span(
                    getTranslation(
                        "screening.review.counted", texts.amount(counted, getLocale())))));
    given.meaning().filter(_ -> open).ifPresent(meaning -> line.add(status(meaning)));
    return line;
  }

  private Status status(Triage meaning) {
    return switch (meaning) {
      case STOP -> new Status(Shape.STOP, getTranslation("screening.review.triage.stop"));
      case CLEAR -> new Status(Shape.WARN, getTranslation("screening.review.triage.clear"));
      case NOTE -> new Status(Shape.UNKNOWN, getTranslation("screening.review.triage.note"));
    };
  }
}
