package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDocument;
import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentRefused;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.Signature;
import clinic.needlepoint.consent.Understood;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.YesNo;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consent form: its pages, what is asked about them, the free choices, and what is signed. */
final class ConsentStep {
  private final Taking taking;
  private final PatientFrame frame;
  private final ConsentForm form;
  private final String number = ConsentDraft.newNumber();

  /** What the patient touched; what is not in here was left blank. */
  private final Map<String, Boolean> choices = new HashMap<>();

  private final Map<String, Understood> understood = new HashMap<>();

  /** Questions of which a first answer was wrong. */
  private final Set<String> readAgain = new HashSet<>();

  private final Begun begun = new Begun();

  /** The document that stood on the screen last: no other is signed. */
  private Optional<ConsentDocument> shown = Optional.empty();

  private Party party = Party.ALONE;

  ConsentStep(Taking taking) {
    this.taking = taking;
    this.frame = taking.frame();
    this.form = taking.form();
  }

  void show() {
    if (taking.decisions().needsGuardian(taking.claim().visit())) {
      new GuardianFirst(taking, this::signedFor).show();
    } else {
      showPage(PagePart.FIRST);
    }
  }

  private void signedFor(Party now) {
    party = now;
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
      frame.back(taking.text("ui.back"), taking.back());
    } else {
      frame.back(page(index), () -> showPage(parts.get(index - 1).place()));
    }
    if (index + 1 < parts.size()) {
      frame.primary(page(index + 2), () -> showPage(parts.get(index + 1).place()));
    } else {
      frame.primary(taking.text("ui.next"), this::ask);
    }
  }

  /** What was answered is not asked again. */
  private void ask() {
    new TeachBack(
            taking,
            understood,
            readAgain,
            this::showChoices,
            () -> showPage(parts().getLast().place()))
        .show();
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
    frame.title(taking.text("consent.choices.title"));
    frame.room(new Page("choosing", rows, new Hint(taking.text("consent.choices.blank"))));
    frame.back(taking.text("ui.back"), () -> showPage(parts().getLast().place()));
    frame.primary(taking.text("ui.next"), this::showDocument);
  }

  /** Nobody signs over somebody too young who was not asked, or said no. */
  private void showDocument() {
    if (taking.decisions().needsGuardian(taking.claim().visit()) && !party.assented()) {
      askAssent();
    } else {
      showPaper();
    }
  }

  private void askAssent() {
    new OneTouch<>(
            frame,
            "assent",
            List.of(Party.Assent.values()),
            said -> "consent.assent." + said.word(),
            this::saidThemselves,
            this::showChoices)
        .show();
  }

  private void saidThemselves(Party.Assent said) {
    party = party.asked(said);
    if (party.assented()) {
      showPaper();
    } else {
      declining("consent.declining.assent", this::askAssent).show();
    }
  }

  private void showPaper() {
    new DocumentScreen(
            taking,
            this::toRead,
            this::showChoices,
            this::showSigning,
            this::showDeclining,
            this::showWays)
        .show();
  }

  private void showWays() {
    new WaysScreen(taking, party, this::partyIs, this::showMark, this::showDocument).show();
  }

  /** What was drawn may be of somebody else's hand. */
  private void partyIs(Party now) {
    party = now;
    begun.forget();
    showDocument();
  }

  private void showSigning() {
    signing(Optional.empty()).show();
  }

  private void showMark(StaffMember witness) {
    begun.forget();
    signing(Optional.of(witness)).show();
  }

  private SigningScreen signing(Optional<StaffMember> witness) {
    return new SigningScreen(
        taking,
        begun,
        witness,
        typed -> taking.decisions().nameNeedsStaff(taking.claim(), party, typed),
        this::sign,
        this::showDocument,
        this::showDeclining);
  }

  private void showDeclining() {
    declining("consent.declining.text", this::showDocument).show();
  }

  private DecliningScreen declining(String words, Runnable back) {
    return new DecliningScreen(
        frame,
        words,
        back,
        reason -> taking.decisions().decline(taking.claim(), draft(), reason),
        () -> taking.done().accept(ConsentOutcome.DECLINED));
  }

  /** Nobody signs what they did not see: in another language it is shown once more. */
  private void sign(Signature signature) {
    if (!wasRead()) {
      showDocument();
      return;
    }
    try {
      Decision decision =
          taking.decisions().sign(taking.claim(), draft(), shown.orElseThrow(), signature);
      showSigned(decision, signature.method());
    } catch (ConsentRefused refused) {
      frame.show("consent.changed", () -> fillChanged(refused));
    }
  }

  /** What held when the first page was read does not hold any more: it begins anew. */
  private void fillChanged(ConsentRefused refused) {
    new Words(frame).read("consent.changed.title", refused.messageKey());
    frame.noBack();
    frame.primary(taking.text("ui.next"), taking.anew());
  }

  private void showSigned(Decision decision, String method) {
    Runnable next = () -> taking.done().accept(ConsentOutcome.SIGNED);
    Runnable copy =
        () ->
            new CopyScreen(taking, decision.zone(), () -> showSigned(decision, method), next)
                .show();
    Optional<Runnable> way = taking.phones().offered() ? Optional.of(copy) : Optional.empty();
    new SignedScreen(frame, form, decision, method, way, next).show();
  }

  private ConsentDocument toRead() {
    ConsentDocument document = document();
    shown = Optional.of(document);
    return document;
  }

  private boolean wasRead() {
    return shown.equals(Optional.of(document()));
  }

  private ConsentDocument document() {
    return taking.decisions().document(taking.claim(), draft());
  }

  /** In the language that is on the screen now: those are the words that are signed. */
  private ConsentDraft draft() {
    return new ConsentDraft(form, locale(), choices, party, understood, number);
  }

  private static boolean large() {
    return Look.largerText(UI.getCurrent().getSession());
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
