package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.Reason;
import clinic.needlepoint.screening.Triage;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;

/** One flagged answer with room for the reason. */
@StyleSheet("context://screening/screening.css")
final class FlagPart extends Div {
  private final Input reason = new Input();
  private final Paragraph refused = new Paragraph();
  private final Div warning = new Div();

  FlagPart(Flag flag, String question, FollowUpLines followUps) {
    addClassNames("card", "flag");
    Span caption = new Span(getTranslation("screening.review.answered"));
    caption.addClassName("cap");
    Span answer = new Span(ReplyWords.of(flag.answer()));
    answer.addClassName("key-t");
    Div given = new Div(caption, answer, status(flag.triage()));
    given.addClassName("flag-answer");
    add(new H2(question), given, followUps, field(), warning);
  }

  private Status status(Triage triage) {
    return triage == Triage.STOP
        ? new Status(Shape.STOP, getTranslation("screening.review.triage.stop"))
        : new Status(Shape.WARN, getTranslation("screening.review.triage.clear"));
  }

  private Div field() {
    NativeLabel label = new NativeLabel(getTranslation("screening.review.reason"));
    label.getElement().setAttribute("for", "review-reason");
    label.addClassName("cap");
    reason.setId("review-reason");
    reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    reason.getElement().setAttribute("maxlength", String.valueOf(Reason.LONGEST));
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    Div field = new Div(label, reason, refused);
    field.addClassName("field");
    return field;
  }

  String reason() {
    return reason.getValue();
  }

  boolean hasReason() {
    return Reason.fits(reason.getValue());
  }

  void refuse(String why) {
    refused.setText(why);
    refused.setVisible(true);
  }

  void warn(Banner banner) {
    refused.setVisible(false);
    warning.removeAll();
    warning.add(banner);
  }
}
