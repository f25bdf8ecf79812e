package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.TextStyle;
import java.util.Locale;

/** What a signature is shown with: the name as typed, the day and time with zone, its meaning. */
final class SignedScreen {
  private final PatientFrame frame;
  private final ConsentForm form;
  private final Decision decision;
  private final String method;
  private final Runnable next;

  SignedScreen(
      PatientFrame frame, ConsentForm form, Decision decision, String method, Runnable next) {
    this.frame = frame;
    this.form = form;
    this.decision = decision;
    this.method = method;
    this.next = next;
  }

  void show() {
    frame.show("consent.signed", this::fill);
  }

  private void fill() {
    Locale locale = UI.getCurrent().getLocale();
    frame.title(frame.getTranslation("consent.signed.title"));
    Page page = new Page("signed", new Heading(form.statement().in(locale)));
    page.add(
        new Paragraph(
            decision.printedName().or(decision::typedName).orElse("")
                + " ("
                + frame.getTranslation("consent.signed." + method)
                + ")"));
    page.add(
        new Paragraph(When.fullDayAndTime(decision.at(), decision.zone(), locale)),
        new Hint(decision.zone().getDisplayName(TextStyle.FULL, locale)));
    frame.room(page);
    frame.noBack();
    frame.primary(frame.getTranslation("ui.next"), next);
  }
}
