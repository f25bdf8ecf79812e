package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;

/** What is going to be signed: the form, its version, and each choice as it stands. */
final class ConsentSummary {
  private final PatientFrame frame;
  private final Supplier<ConsentDraft> draft;
  private final Runnable back;
  private final Runnable sign;
  private final Runnable decline;

  ConsentSummary(
      PatientFrame frame,
      Supplier<ConsentDraft> draft,
      Runnable back,
      Runnable sign,
      Runnable decline) {
    this.frame = frame;
    this.draft = draft;
    this.back = back;
    this.sign = sign;
    this.decline = decline;
  }

  void show() {
    frame.show("consent.summary", this::fill);
  }

  private void fill() {
    ConsentDraft now = draft.get();
    ConsentForm form = now.form();
    frame.title(frame.getTranslation("consent.summary.version", String.valueOf(form.version())));
    UnorderedList choices = new UnorderedList();
    choices.addClassName("chosen");
    for (ConsentForm.Permission permission : form.permissions()) {
      choices.add(choice(now, permission));
    }
    NativeButton no = Buttons.quiet(frame.getTranslation("consent.decline"), decline);
    no.addClassName("decline");
    frame.room(new Page("summary", new Heading(form.title().in(now.language())), choices, no));
    frame.back(frame.getTranslation("ui.back"), back);
    frame.primary(frame.getTranslation("consent.summary.sign"), sign);
  }

  private ListItem choice(ConsentDraft now, ConsentForm.Permission permission) {
    boolean yes = Boolean.TRUE.equals(now.permissions().get(permission.id()));
    Span answer = new Span(frame.getTranslation(yes ? "ui.yes" : "ui.no"));
    answer.addClassName("chosen-answer");
    return new ListItem(
        Icon.of(permission.icon()), new Span(permission.text().in(now.language())), answer);
  }
}
