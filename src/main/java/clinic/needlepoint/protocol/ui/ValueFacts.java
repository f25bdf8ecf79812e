package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ProtocolChange;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** One value as it stands: what it is, who says so, who approved it, and how it came to that. */
final class ValueFacts extends Div {
  private final ChangeWords words;

  ValueFacts(ProtocolValue value, ChangeWords words) {
    this.words = words;
    String unit = words.unit(value.key().unit());
    line("key-t", words.key(value.key()));
    line("value-now", words.amount(value.value(), value.key().unit()));
    line("cap", words.say("range", String.valueOf(value.min()), String.valueOf(value.max()), unit));
    line("cap", words.say("source", value.source()));
    if (!value.note().isEmpty()) {
      line("cap", value.note());
    }
    add(
        value
            .approval()
            .map(approval -> new Status(Shape.OK, words.approved(approval)))
            .orElseGet(() -> new Status(Shape.UNKNOWN, words.say("proposed"))));
  }

  /** The history, the latest change first. */
  void history(List<ProtocolChange> changes) {
    line("cap history-title", words.say("history.title"));
    if (changes.isEmpty()) {
      line("cap", words.say("history.none"));
      return;
    }
    OrderedList list = new OrderedList();
    list.addClassName("history");
    changes.forEach(change -> list.add(entry(change)));
    add(list);
  }

  private ListItem entry(ProtocolChange change) {
    ListItem entry = new ListItem();
    for (String said : words.lines(change)) {
      if (!said.isEmpty()) {
        entry.add(new Paragraph(said));
      }
    }
    return entry;
  }

  private void line(String styles, String said) {
    Paragraph line = new Paragraph(said);
    line.addClassNames(styles.split(" ", -1));
    add(line);
  }
}
