package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ChangeResult;
import clinic.needlepoint.protocol.ProtocolChange;
import clinic.needlepoint.protocol.ProtocolChanges;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** One value with its change, if one is ahead, and what this person may do about it. */
final class ValueRow extends Div {
  private final transient ProtocolKey key;
  private final transient ProtocolValues values;
  private final transient ProtocolChanges changes;
  private final transient Supplier<StaffMember> by;
  private final transient Supplier<LocalDate> today;
  private final transient ChangeWords words;
  private final Paragraph refused = new Paragraph();
  private boolean historyOpen;

  ValueRow(
      ProtocolKey key,
      ProtocolValues values,
      ProtocolChanges changes,
      Supplier<StaffMember> by,
      Supplier<LocalDate> today,
      ChangeWords words) {
    this.key = key;
    this.values = values;
    this.changes = changes;
    this.by = by;
    this.today = today;
    this.words = words;
    addClassNames("card", "row", "value-row");
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    show();
  }

  private void show() {
    removeAll();
    refused.setText("");
    ProtocolValue value = values.require(key);
    Optional<ProtocolChange> ahead = changes.ahead(key);
    ValueFacts facts = new ValueFacts(value, words);
    if (historyOpen) {
      facts.history(changes.of(key));
    }
    add(facts, acts(value, ahead.isPresent()));
    ahead.ifPresent(change -> add(ahead(change)));
    add(refused);
  }

  private Div acts(ProtocolValue value, boolean ahead) {
    Div acts = new Div();
    acts.addClassName("acts-end");
    if (!value.approved() && !ahead) {
      acts.add(
          Buttons.plain(words.say("approve"), () -> step(() -> changes.accept(key, by.get()))));
    }
    if (!ahead) {
      acts.add(Buttons.plain(words.say("change.begin"), () -> open(value)));
    }
    acts.add(
        Buttons.plain(
            words.say(historyOpen ? "history.close" : "history.open"), this::turnHistory));
    return acts;
  }

  private Div ahead(ProtocolChange change) {
    Div ahead = new Div();
    ahead.addClassName("value-ahead");
    for (String line : words.lines(change)) {
      if (!line.isEmpty()) {
        ahead.add(new Paragraph(line));
      }
    }
    boolean waits = change.approval().isEmpty();
    ahead.add(new Status(Shape.WAIT, words.say(waits ? "change.waits" : "change.coming")));
    Div acts = new Div();
    acts.addClassName("form-acts");
    acts.add(
        Buttons.plain(
            words.say("change.withdraw"),
            () -> step(() -> changes.withdraw(change.id(), by.get()))));
    if (waits) {
      acts.add(
          Buttons.plain(
              words.say("change.approve"),
              () -> step(() -> changes.approve(change.id(), by.get()))));
    }
    ahead.add(acts);
    return ahead;
  }

  private void open(ProtocolValue value) {
    removeAll();
    ChangeForm[] form = new ChangeForm[1];
    form[0] =
        new ChangeForm(
            value,
            today.get(),
            words,
            (number, from, source) -> propose(form[0], number, from, source),
            this::show);
    refused.setText("");
    add(new ValueFacts(value, words), form[0], refused);
  }

  private void propose(ChangeForm form, int number, LocalDate from, String source) {
    allowed(() -> {
      ChangeResult result = changes.propose(key, number, from, source, by.get());
      if (words.refusal(result).isEmpty()) {
        show();
      } else {
        form.refuse(result);
      }
    });
  }

  /** Takes a step; says why where it was not taken. */
  private void step(Supplier<ChangeResult> step) {
    allowed(() -> {
      Optional<String> refusal = words.refusal(step.get());
      show();
      refusal.ifPresent(refused::setText);
    });
  }

  private void allowed(Runnable act) {
    try {
      act.run();
    } catch (NotAllowed no) {
      refused.setText(getTranslation(no.messageKey()));
    }
  }

  private void turnHistory() {
    historyOpen = !historyOpen;
    show();
  }
}
