package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.Signature;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.YesNo;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The consent form: its pages, the free choices, and what follows in {@link ConsentSummary}. */
final class ConsentStep {
  private final PatientFrame frame;
  private final Claim claim;
  private final ConsentForm form;
  private final ConsentDecisions decisions;
  private final Consumer<ConsentOutcome> done;
  private final Runnable back;

  /** What the patient touched; what is not in here was left blank. */
  private final Map<String, Boolean> choices = new HashMap<>();

  ConsentStep(
      PatientFrame frame,
      Claim claim,
      ConsentForm form,
      ConsentDecisions decisions,
      Consumer<ConsentOutcome> done,
      Runnable back) {
    this.frame = frame;
    this.claim = claim;
    this.form = form;
    this.decisions = decisions;
    this.done = done;
    this.back = back;
  }

  void show() {
    showPage(PagePart.FIRST);
  }

  /** A page by its first sentence, so that it is found again when the size of text changes. */
  private void showPage(PagePart.Place place) {
    frame.show("consent.page", () -> fillPage(place));
  }

  private void fillPage(PagePart.Place place) {
    List<PagePart> parts = parts();
    int index = PagePart.indexOf(parts, place);
    PagePart part = parts.get(index);
    frame.progress(index + 1, parts.size());
    frame.room(new Page("reading", new Heading(part.title()), new Paragraph(part.text())));
    if (index == 0) {
      frame.back(text("ui.back"), back);
    } else {
      frame.back(page(index), () -> showPage(parts.get(index - 1).place()));
    }
    if (index + 1 < parts.size()) {
      frame.primary(page(index + 2), () -> showPage(parts.get(index + 1).place()));
    } else {
      frame.primary(text("ui.next"), this::showChoices);
    }
  }

  private List<PagePart> parts() {
    return PagePart.of(form, locale(), large());
  }

  private String page(int number) {
    return frame.getTranslation(
        large() ? "consent.page.number-short" : "consent.page.number", number);
  }

  private void showChoices() {
    frame.show("consent.choices", this::fillChoices);
  }

  private void fillChoices() {
    Div rows = new Div();
    rows.addClassName("choices");
    for (ConsentForm.Permission permission : form.permissions()) {
      rows.add(
          new YesNo(
              permission.icon(),
              permission.text().in(locale()),
              choices.get(permission.id()),
              yes -> choices.put(permission.id(), yes)));
    }
    frame.title(text("consent.choices.title"));
    frame.room(new Page("choosing", rows, new Hint(text("consent.choices.blank"))));
    frame.back(text("ui.back"), () -> showPage(parts().getLast().place()));
    frame.primary(text("ui.next"), this::showSummary);
  }

  private void showSummary() {
    new ConsentSummary(
            frame, this::draft, this::showChoices, this::showSigning, this::showDeclining)
        .show();
  }

  private void showSigning() {
    new SigningScreen(frame, form, this::sign, this::showSummary, this::showDeclining).show();
  }

  private void showDeclining() {
    new DecliningScreen(
            frame,
            this::showSummary,
            reason -> decisions.decline(claim, draft(), reason),
            this::declined)
        .show();
  }

  private void sign(Signature signature) {
    Decision decision = decisions.sign(claim, draft(), signature);
    new SignedScreen(frame, form, decision, () -> done.accept(ConsentOutcome.SIGNED)).show();
  }

  private void declined() {
    done.accept(ConsentOutcome.DECLINED);
  }

  /** In the language that is on the screen now: those are the words that are signed. */
  private ConsentDraft draft() {
    return new ConsentDraft(form, locale(), choices);
  }

  private String text(String key) {
    return frame.getTranslation(key);
  }

  private static boolean large() {
    return Look.largerText(UI.getCurrent().getSession());
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
