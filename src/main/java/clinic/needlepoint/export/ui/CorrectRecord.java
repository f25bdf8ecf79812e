package clinic.needlepoint.export.ui;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.export.Corrections;
import clinic.needlepoint.export.StrikeReason;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** A lead finds a record by its number, says why it is wrong, and strikes it. */
final class CorrectRecord extends Div {
  private final Corrections corrections;
  private final SignedInStaff signedIn;
  private final Supplier<LocalDate> today;
  private final ZoneId zone;
  private final Input number = new Input();
  private final Div found = new Div();

  CorrectRecord(
      Corrections corrections, SignedInStaff signedIn, Supplier<LocalDate> today, ZoneId zone) {
    this.corrections = corrections;
    this.signedIn = signedIn;
    this.today = today;
    this.zone = zone;
    addClassName("correct");
    number.getElement().setAttribute("inputmode", "numeric");
    number.getElement().setAttribute("autocomplete", "off");
    NativeLabel field = new NativeLabel();
    field.addClassName("field");
    field.add(new Span(say("field")), number);
    Div choose = new Div(field, Buttons.plain(say("find"), this::find));
    choose.addClassName("choose");
    found.getElement().setAttribute("aria-live", "polite");
    add(new H2(say("title")), new Paragraph(say("means")), choose, found);
  }

  private String say(String key, Object... values) {
    return getTranslation("export.correct." + key, values);
  }

  private void find() {
    found.removeAll();
    long seq = number(number.getValue().strip());
    corrections
        .hindrance(seq)
        .ifPresentOrElse(
            hindrance -> warn(hindrance.name().toLowerCase(Locale.ROOT)), () -> ask(seq));
  }

  /** Below 0 for what is no number of a record. */
  private static long number(String text) {
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
  }

  private void warn(String key) {
    found.add(new Banner(Shape.WARN, say(key + ".wrong"), say(key + ".mend")));
  }

  private void ask(long seq) {
    AuditRecord record = corrections.find(seq).orElseThrow();
    Paragraph what =
        new Paragraph(
            say(
                "record",
                String.valueOf(seq),
                record.type(),
                When.fullDayAndTime(record.at(), zone, getLocale()),
                record.by().pseudonym()));
    what.addClassName("key-t");
    Div go = new Div();
    found.add(what, new Paragraph(say("why")), reasons(seq, go), go);
  }

  private Div reasons(long seq, Div go) {
    Div row = new Div();
    row.addClassName("kinds");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", say("why"));
    Map<StrikeReason, NativeButton> buttons = new EnumMap<>(StrikeReason.class);
    for (StrikeReason reason : StrikeReason.values()) {
      NativeButton button =
          Buttons.plain(
              say("why." + reason.word().replace(' ', '-')),
              () -> {
                buttons.forEach((each, other) -> press(other, each == reason));
                go.removeAll();
                go.add(Buttons.stop(say("go", String.valueOf(seq)), () -> strike(seq, reason)));
              });
      press(button, false);
      buttons.put(reason, button);
      row.add(button);
    }
    return row;
  }

  private static void press(NativeButton button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
  }

  /** Somebody else may have been faster. */
  private void strike(long seq, StrikeReason reason) {
    found.removeAll();
    if (corrections.hindrance(seq).isPresent()) {
      warn("struck");
      return;
    }
    corrections.strike(seq, reason, signedIn.require(), today.get());
    number.setValue("");
    found.add(new Banner(Shape.OK, say("done", String.valueOf(seq)), say("done.more")));
  }
}
