package clinic.needlepoint.visit.ui;

import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Contact;
import clinic.needlepoint.visit.ContactKind;
import clinic.needlepoint.visit.Contacts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/**
 * Asks whether the clinic can still reach the person, with what is known masked. What the person
 * types instead goes to staff. Who came by birthday and letters alone is not asked.
 */
final class ContactStep {
  private final PatientFrame frame;
  private final Contacts contacts;
  private String typed = "";

  ContactStep(PatientFrame frame, Contacts contacts) {
    this.frame = frame;
    this.contacts = contacts;
  }

  void ask(Claim claim, Runnable done) {
    Optional<Contact> known = contacts.of(claim);
    if (known.isEmpty()) {
      done.run();
      return;
    }
    frame.show("visit.contact", () -> fill(claim, known.get(), done));
  }

  private void fill(Claim claim, Contact known, Runnable done) {
    Page page = new Page(new Heading(text("visit.contact.question")));
    page.addClassName("said");
    known.phone().ifPresent(end -> page.add(line("visit.contact.phone", end)));
    known.email().ifPresent(begin -> page.add(line("visit.contact.email", begin)));
    page.add(
        Buttons.plain(text("visit.contact.no"), () -> correct(claim, ContactKind.PHONE, done)));
    frame.room(page);
    frame.primary(
        text("visit.contact.yes"),
        () -> {
          contacts.stillRight(claim);
          done.run();
        });
  }

  private Hint line(String key, String masked) {
    return new Hint(frame.getTranslation(key, masked));
  }

  /** First the number, then the address; one that is left empty is still right. */
  private void correct(Claim claim, ContactKind kind, Runnable done) {
    typed = "";
    frame.show("visit.contact-" + kind.word(), () -> fillTyping(claim, kind, done));
  }

  private void fillTyping(Claim claim, ContactKind kind, Runnable done) {
    String key = "visit.contact." + kind.word();
    Paragraph refused = new Paragraph(text(key + ".refused"));
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    Input field = new Input();
    field.setId("contact-" + kind.word());
    field.setValue(typed);
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.getElement().setAttribute("autocomplete", "off");
    field.getElement().setAttribute("maxlength", "120");
    field.getElement().setAttribute("inputmode", kind == ContactKind.PHONE ? "tel" : "email");
    field.getElement().setAttribute("autocapitalize", "none");
    field.addValueChangeListener(change -> typed = change.getValue());
    NativeLabel label = new NativeLabel(text(key + ".label"));
    label.setFor(field);
    Page page = new Page(label, field, new Hint(text("visit.contact.empty")), refused);
    page.addClassName("contact");
    frame.title(text("visit.contact.title"));
    frame.room(page);
    frame.primary(text("ui.next"), () -> take(claim, kind, refused, done));
  }

  private void take(Claim claim, ContactKind kind, Paragraph refused, Runnable done) {
    String said = typed.strip();
    if (!said.isEmpty() && !kind.fits(said)) {
      refused.setVisible(true);
      return;
    }
    if (!said.isEmpty()) {
      contacts.correct(claim, kind, said);
    }
    typed = "";
    switch (kind) {
      case PHONE -> correct(claim, ContactKind.EMAIL, done);
      case EMAIL -> done.run();
    }
  }

  private String text(String key) {
    return frame.getTranslation(key);
  }

  /** What fills the room, with its style. */
  @StyleSheet("context://visit/check-in.css")
  private static final class Page extends Div {
    Page(com.vaadin.flow.component.Component... parts) {
      super(parts);
    }
  }
}
