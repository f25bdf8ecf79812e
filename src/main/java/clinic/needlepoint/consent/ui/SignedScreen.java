package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** What a signature is shown with: its meaning, name, day and time, and its receipt. */
final class SignedScreen {
  private final PatientFrame frame;
  private final ConsentForm form;
  private final Decision decision;
  private final String method;
  private final Optional<Runnable> copy;
  private final Runnable next;

  /**
   * Makes it.
   *
   * @param copy leads to the patient's own copy, where there is one to take at once
   */
  SignedScreen(
      PatientFrame frame,
      ConsentForm form,
      Decision decision,
      String method,
      Optional<Runnable> copy,
      Runnable next) {
    this.frame = frame;
    this.form = form;
    this.decision = decision;
    this.method = method;
    this.copy = copy;
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
    page.add(new Paragraph(When.fullDayTimeAndZone(decision.at(), decision.zone(), locale)));
    decision.record().ifPresent(record -> page.add(receipt(record)));
    copy.ifPresent(take ->
        page.add(
            Buttons.before(
                "phone", Buttons.plain(frame.getTranslation("consent.phone.way"), take))));
    frame.room(page);
    frame.noBack();
    frame.primary(frame.getTranslation("ui.next"), next);
  }

  /** The form's version and the record's number. */
  private Hint receipt(long record) {
    String version = decision.form() + "-" + decision.version();
    return new Hint(frame.getTranslation("consent.receipt", version, String.valueOf(record)));
  }
}
